export const cardFor = (_: { kind: string; title: string; status?: string; date?: string; topic?: string }) => ({ href: '/cards/x.png', alt: 'x' });
