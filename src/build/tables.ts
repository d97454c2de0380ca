import { defineHastPlugin } from 'satteri';

/**
 * Makes tables fit the content policy and narrow screens.
 *
 * The alignment of columns comes as inline style, which the policy forbids: it
 * becomes `data-align="right"`. A table stands in `<div class="scroll">`, which a
 * keyboard can reach, so that it scrolls inside itself.
 */
export const tables = defineHastPlugin({
  name: 'tables',
  element: [
    {
      filter: ['th', 'td'],
      visit(node, context) {
        const style = node.properties['style'];
        const align =
          typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
        if (!align) return;
        context.setProperty(node, 'style', null);
        context.setProperty(node, 'data-align', align);
      },
    },
    {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scroll'], tabIndex: 0 },
          children: [],
        });
      },
    },
  ],
});
