/** Moves the mark of the contents ruler to the section that is being read. */
export function followReader(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  if (!headings.length) return;
  const mark = () => {
    // The section being read is the last whose heading has passed the upper third.
    const line = innerHeight / 3;
    const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < line);
    links.forEach((link, i) => {
      if (i === Math.max(0, passed)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
