import { satteri } from '@astrojs/markdown-satteri';
export const markdownProcessor = () => satteri({ features: { headingAttributes: true } });
