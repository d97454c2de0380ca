/** The built site as a configuration of nginx, whole: `nginx -c nginx.conf` serves it. */
import { ASK_EACH_TIME, DEFAULT_TYPE, MEDIA_TYPES } from './media-types.ts';
import {
  headerCase,
  headerNames,
  placesOf,
  REFUSED_NAMES,
  type Place,
  type ServerSettings,
} from './places.ts';

/**
 * Prints the configuration. It needs no rights: it listens above 1024 and writes only
 * to `/tmp`. Compressed files must lie beside their originals. Every header is a map
 * from the address, since nginx drops the headers of a server where a place has its own.
 */
export function printNginx({ rules, redirects, base, root, port }: ServerSettings): string {
  const places = placesOf(rules);
  const names = headerNames(places).filter((name) => name !== 'cache-control');
  return `# Made from the site's own header rules. Do not edit: make it anew after each build.
include /etc/nginx/modules-enabled/*.conf;
worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr warn;

events {
  worker_connections 1024;
}

http {
  client_body_temp_path /tmp/nginx-body;
  proxy_temp_path /tmp/nginx-proxy;
  fastcgi_temp_path /tmp/nginx-fastcgi;
  uwsgi_temp_path /tmp/nginx-uwsgi;
  scgi_temp_path /tmp/nginx-scgi;

  # No log of readers is kept.
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 30s;
  client_max_body_size 1k;

  default_type ${DEFAULT_TYPE};
  charset utf-8;
  charset_types ${charsetTypes()};
  types {
${Object.entries(MEDIA_TYPES)
  .map(([end, type]) => `    ${bareType(type)} ${end.slice(1)};`)
  .join('\n')}
  }

${names.map((name) => printMap(variable(name), places, (place) => place.headers.get(name))).join('\n\n')}

${printMap('cache_control', places, (place) => place.headers.get('cache-control') ?? ASK_EACH_TIME)}

  map $uri $moved_to {
    default "";
${redirects.map(({ from, to }) => `    ${quote(from)} ${quote(to)};\n`).join('')}  }

  server {
    listen ${port};
    listen [::]:${port};
    absolute_redirect off;

    gzip_vary on;
    gzip_static on;
    # Needs libnginx-mod-http-brotli-static (its name in Debian); without it take this line out.
    brotli_static on;

${names.map((name) => `    add_header ${headerCase(name)} $${variable(name)} always;`).join('\n')}
    # Not with errors: that a page is missing may be mended any minute.
    add_header Cache-Control $cache_control;

    if ($request_method !~ ^(GET|HEAD)$) {
      return 405;
    }
    if ($moved_to) {
      return 301 $moved_to$is_args$args;
    }

    error_page 404 ${base}404.html;
    location ~ "(?:^|/)\\.(?!well-known/)|^${base.slice(0, -1)}(?:${REFUSED_NAMES})$" {
      return 404;
    }
${base === '/' ? '' : `    location = ${base.slice(0, -1)} {\n      return 301 ${base}$is_args$args;\n    }\n`}    location ${base} {
      ${base === '/' ? 'root' : 'alias'} ${root}${base === '/' ? '' : '/'};
    }
  }
}
`;
}

function printMap(
  name: string,
  places: readonly Place[],
  value: (place: Place) => string | undefined,
): string {
  // A map takes the first expression that fits, in the order in which they stand.
  const lines = places.map((place) => {
    const key = `~^${escapeExpression(place.path)}${place.isPrefix ? '' : '$'}`;
    return `    ${quote(key)} ${quote(value(place) ?? '')};`;
  });
  return `  map $uri $${name} {\n    default "";\n${lines.join('\n')}\n  }`;
}

const variable = (header: string): string => `header_${header.replaceAll('-', '_')}`;
/** Types that are told to be in UTF-8. nginx counts HTML among them by itself and warns of a second mention. */
function charsetTypes(): string {
  const types = Object.values(MEDIA_TYPES).filter((type) => type.includes('charset'));
  return [...new Set(types.map(bareType))].filter((type) => type !== 'text/html').join(' ');
}

const bareType = (type: string): string => type.split(';')[0]!;
const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of nginx in quotation marks. A `$` would name a variable, and no value of ours has one. */
function quote(text: string): string {
  if (/[$\n]/.test(text.replace(/\$$/, ''))) throw new Error(`nginx would read ${text} otherwise.`);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
