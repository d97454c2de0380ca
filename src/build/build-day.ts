import { isDay, type Day } from '../lib/dates.ts';
export const BUILD_DAY: Day = process.env['BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);
if (!isDay(BUILD_DAY)) throw new Error('BUILD_DAY');
