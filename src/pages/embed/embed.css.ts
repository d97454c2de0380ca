import type { APIRoute } from 'astro';
import { embedStyle } from '../../layouts/embed-style.ts';

export const GET: APIRoute = async () => new Response(await embedStyle());
