/** References that are copied with one press, and made to name one passage. */

/** Puts a button to copy it beside each reference. */
export function offerCopies(within: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const name of within.querySelectorAll('.how-to-cite dt')) {
    const reference = name.nextElementSibling!;
    const words = `Copy the ${name.textContent} reference`;
    const output = document.createElement('output');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = words;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(reference.textContent.replaceAll(/\s+/g, ' ').trim());
        output.textContent = 'Copied';
      } catch {
        // The browser refuses: the words are selected, to be copied by hand.
        getSelection()?.selectAllChildren(reference);
      }
    });
    name.append(button, output);
  }
}

/**
 * Fits the forms of a briefing to what an address asks for: with a passage in its
 * fragment, the version in its query that has the passage, or the page where none
 * has; without, the newest version and the page.
 */
export function fitForms(within: ParentNode, { hash, search }: { hash: string; search: string }) {
  const sections = [...within.querySelectorAll<HTMLElement>('[data-address]')];
  const version = new URLSearchParams(search).get('version') ?? undefined;
  const wanted = hash
    ? sections.filter(({ dataset }) => dataset['version'] === version)
    : // The newest version stands first, the page last.
      sections.filter((_, i) => i === 0 || i === sections.length - 1);
  if (wanted.length === 0) return;
  for (const section of sections) {
    if (!wanted.includes(section)) section.remove();
    else if (hash) {
      const address = section.dataset['address']!;
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        node.nodeValue = node.nodeValue!.replaceAll(address, address + hash);
      }
    }
  }
}
