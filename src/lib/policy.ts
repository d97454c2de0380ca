export function contentPolicy({ styleHash }: { styleHash: string; as: 'meta' | 'header' }): string {
  return `default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'self' '${styleHash}';img-src 'self' data:;font-src 'self';connect-src 'self';worker-src 'self';manifest-src 'self';base-uri 'none';form-action 'self'`;
}
