import { defineHastPlugin } from 'satteri';

/**
 * Puts the base path before links that start with `/`, so that authors write
 * `/claims/…/` whatever path the site is served under.
 */
export const linksUnderBase = (base: string) => {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'links-under-base',
    element: {
      filter: ['a'],
      visit(node, context) {
        const address = node.properties['href'];
        if (prefix === '' || typeof address !== 'string' || !/^\/(?!\/)/.test(address)) return;
        context.setProperty(node, 'href', prefix + address);
      },
    },
  });
};
