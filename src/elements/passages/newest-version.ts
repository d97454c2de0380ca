/** The number of the newest version, to which the list at the foot of a briefing links first. */
export function newestVersion(): number | undefined {
  const newest = document.querySelector<HTMLAnchorElement>('#versions ~ ul a');
  const number = /\/v\/(\d+)\/$/.exec(newest?.pathname ?? '')?.[1];
  return number ? Number(number) : undefined;
}
