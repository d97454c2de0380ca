/** The built site as a configuration of Caddy. */
import { ASK_EACH_TIME, MEDIA_TYPES } from './media-types.ts';
import { headerCase, placesOf, REFUSED_NAMES, type Place, type ServerSettings } from './places.ts';

/**
 * Prints the `Caddyfile`. `SITE_ADDRESS` names the host, for which Caddy fetches a
 * certificate by itself; without it the site is served plain on the port. Compressed
 * files must lie beside their originals.
 */
export function printCaddyfile({ rules, redirects, base, root, port }: ServerSettings): string {
  const places = placesOf(rules).reverse();
  const inner = base.slice(0, -1);
  return `# Made from the site's own header rules. Do not edit: make it anew after each build.
{
	admin off
}

(headers) {
	# Later lines overwrite earlier ones, so the most particular come last.
	route {
${places.map((place, index) => printHeaders(place, places.slice(0, index))).join('')}	}
}

{$SITE_ADDRESS::${port}} {
	root * ${root}

	route {
		# A line of its own: a removal waits until the answer is written, and all beside it too.
		header -Server
		@method not method GET HEAD
		error @method 405
		@unreadable path_regexp \\x00
		error @unreadable 400

${Object.entries(MEDIA_TYPES)
  .map(
    ([end, type]) =>
      `		@${end.slice(1)} path *${end}\n		header @${end.slice(1)} Content-Type ${quote(type)}\n`,
  )
  .join('')}
		import headers
${redirects.map(({ from, to }) => `		redir ${from} ${to} 301\n`).join('')}
		@refused path_regexp (?:^|/)\\.(?:[^w]|w[^e]|we[^l])|^${inner}(?:${REFUSED_NAMES})$
		error @refused 404
${inner === '' ? '' : `		redir ${inner} ${base} 301\n		@elsewhere not path ${base}*\n		error @elsewhere 404\n		uri strip_prefix ${inner}\n`}
		file_server {
			precompressed zstd br gzip
			index index.html
		}
	}

	handle_errors {
		import headers
		# That a page is missing may be mended any minute.
		@missing expression {http.error.status_code} == 404
		handle @missing {
			header Content-Type \`${MEDIA_TYPES['.html']!}\`
			header Cache-Control no-cache
			rewrite * /404.html
			file_server {
				status 404
			}
		}
		handle {
			respond "{http.error.status_code} {http.error.status_text}"
		}
	}
}
`;
}

/** The headers of a place that the places around it, printed before, have not given already. */
function printHeaders({ path, isPrefix, headers }: Place, before: readonly Place[]): string {
  const withCache = (of: ReadonlyMap<string, string>): Map<string, string> =>
    new Map([['cache-control', ASK_EACH_TIME], ...of]);
  const around = before.findLast((place) => place.isPrefix && path.startsWith(place.path));
  const given = around ? withCache(around.headers) : new Map<string, string>();
  const own = withCache(headers);
  const matcher = path + (isPrefix ? '*' : '');
  const lines = [...own]
    .filter(([name, value]) => given.get(name) !== value)
    .map(([name, value]) => `\t\t\t${headerCase(name)} ${quote(value)}\n`);
  const removed = [...given.keys()].filter((name) => !own.has(name));
  return [
    lines.length === 0 ? '' : `\t\theader ${matcher} {\n${lines.join('')}\t\t}\n`,
    ...removed.map((name) => `\t\theader ${matcher} -${headerCase(name)}\n`),
  ].join('');
}

/** Caddy reads no escapes between these marks, and `{` only where a placeholder is known. */
function quote(text: string): string {
  if (text.includes('`')) throw new Error(`Caddy cannot be told ${text}.`);
  return `\`${text}\``;
}
