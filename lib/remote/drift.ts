import type { Shape } from './shape.ts';

export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object' | 'null' | 'absent';

/** En quoi une réponse s'écarte du contrat. `path` et `received` ne portent jamais une donnée : des noms, des types, des codes annoncés publics. */
export type Drift =
  | { readonly rule: 'missing' | 'unknown' | 'type'; readonly path: string; readonly expected: Kind; readonly received: Kind }
  | { readonly rule: 'code'; readonly path: string; readonly expected: string; readonly received: string };

export type WatchedContract = {
  readonly shape: Shape;
  /** Annoncés par le contrat, que nous ne lisons pas : leur présence n'est pas un écart. */
  readonly unread: ReadonlySet<string>;
  /** Codes énumérés, par chemin ; `shown` : un code nouveau peut se montrer, il ne dit rien d'une personne. */
  readonly codes: ReadonlyMap<string, { readonly known: ReadonlySet<string>; readonly shown: boolean }>;
};

/** Une réponse de mille éléments se ressemble : les premiers suffisent, et le temps reste borné. */
const ITEMS = 20;
const MAX_DRIFTS = 20;
const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;
// Un nom de champ qui porterait un numéro ou une phrase ne se recopie pas.
const FIELD = /^(?!.*\d{4})[A-Za-z][A-Za-z0-9_]{0,60}$/;

const kindOf = (value: unknown): Kind => {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'object';
  }
};

/** Les écarts d'une réponse lue, vingt au plus, un seul par chemin et par règle. */
export const driftsOf = ({ shape, unread, codes }: WatchedContract, body: unknown): Drift[] => {
  const found = new Map<string, Drift>();
  const note = (drift: Drift): void => {
    if (found.size < MAX_DRIFTS) found.set(`${drift.path} ${drift.rule} ${drift.received}`, drift);
  };
  const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

  const checkCode = (value: string, path: string): void => {
    const list = codes.get(path);
    if (list === undefined || list.known.has(value)) return;
    note({ rule: 'code', path, expected: [...list.known].join(', '), received: list.shown && CODE.test(value) ? value : '' });
  };
  const walk = (expected: Shape, value: unknown, path: string): void => {
    if (expected.tag === 'any') return;
    const received = kindOf(value);
    if (received !== expected.tag) return note({ rule: 'type', path: path || 'corps', expected: expected.tag, received });
    if (typeof value === 'string') return checkCode(value, path);
    if (expected.tag === 'list' && Array.isArray(value))
      for (const item of value.slice(0, ITEMS)) walk(expected.item, item, under(path, '*'));
    if (expected.tag === 'object' && typeof value === 'object' && value !== null) walkObject(expected, { ...value }, path);
  };
  const walkObject = ({ fields }: Extract<Shape, { tag: 'object' }>, value: Record<string, unknown>, path: string): void => {
    for (const [name, { shape: inner, required }] of fields) {
      const read = value[name];
      if (read === undefined && required)
        note({ rule: 'missing', path: under(path, name), expected: kindExpected(inner), received: 'absent' });
      else if (read !== undefined && (read !== null || required)) walk(inner, read, under(path, name));
    }
    for (const name of Object.keys(value)) {
      if (fields.has(name) || unread.has(under(path, name))) continue;
      note({
        rule: 'unknown',
        path: under(path, FIELD.test(name) ? name : '(nom masqué)'),
        expected: 'absent',
        received: kindOf(value[name]),
      });
    }
  };
  walk(shape, body, '');
  return [...found.values()];
};

const kindExpected = ({ tag }: Shape): Kind => (tag === 'any' ? 'object' : tag);
