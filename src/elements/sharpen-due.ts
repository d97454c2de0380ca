/**
 * Says it where a known change of law fell due after the page was built: the
 * printed state is then older than the change, and must not be read as present.
 */
export function sharpenDue(root: ParentNode = document): void {
  const today = new Date().toISOString().slice(0, 10);
  for (const due of root.querySelectorAll<HTMLElement>('[data-due]')) {
    if (due.dataset['due']! > today) continue;
    due.classList.add('passed');
    due.append(' That day has passed since this page was built, so the state may have changed.');
  }
}
