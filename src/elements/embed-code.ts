/** Puts a button to copy it beside each piece of code for a frame. */
export function offerCode(within: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const code of within.querySelectorAll('.embed-code pre')) {
    const said = code.previousElementSibling!;
    const button = document.createElement('button');
    const output = document.createElement('output');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Copy the code';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        output.textContent = 'Copied';
      } catch {
        // The browser refuses: the code is selected, to be copied by hand.
        getSelection()?.selectAllChildren(code);
      }
    });
    said.append(' ', button, ' ', output);
  }
}
