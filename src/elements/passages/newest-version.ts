/** The number of the newest version, which the list at the foot of a briefing begins with. */
export function newestVersion(): number | undefined {
  return document.querySelector<HTMLLIElement>('#versions ~ ol > li')?.value;
}
