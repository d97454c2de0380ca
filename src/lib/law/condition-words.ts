import type { Condition } from './instrument.ts';

/** The fields of conditions with their units, as readers know them. */
const FIELDS: Readonly<Record<string, string>> = {
  tpp: 'TPP',
  performance_density: 'performance density (TPP per mm²)',
  memory_bandwidth_gb_s: 'memory bandwidth (GB/s)',
  interconnect_gb_s: 'interconnect (GB/s)',
  memory_plus_io_gb_s: 'memory bandwidth and interconnect together (GB/s)',
  die_area_mm2: 'die area (mm²)',
  hbm_bandwidth_density: 'memory bandwidth density (GB/s per mm²)',
  datacenter: 'designed or marketed for data centres',
  chip: 'the chip',
  vendor: 'the maker',
  origin: 'origin',
};

const OPERATORS: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
  '==': 'is',
};

/** A condition in words: "TPP at least 4,800, or TPP at least 1,600 and performance density at least 5.92". */
export function printCondition(condition: Condition, inside = false): string {
  if ('all' in condition) {
    const words = condition.all.map((part) => printCondition(part, true)).join(' and ');
    return words;
  }
  if ('any' in condition) {
    const words = condition.any.map((part) => printCondition(part, true)).join(', or ');
    return inside && condition.any.length > 1 ? `(${words})` : words;
  }
  const field = FIELDS[condition.field] ?? condition.field.replaceAll('_', ' ');
  if (typeof condition.value === 'boolean') {
    return condition.value ? field : `not ${field}`;
  }
  const value =
    typeof condition.value === 'number' ? condition.value.toLocaleString('en-GB') : condition.value;
  return `${field} ${OPERATORS[condition.op]} ${value}`;
}
