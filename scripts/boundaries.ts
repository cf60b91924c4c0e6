/** Une pièce de la maison. `files` la délimite ; tout ce que sa ligne ne permet pas lui est interdit. */
export type Room = {
  files: string;
  mayImport?: readonly RoomName[];
  /** Types seulement : rien de ces pièces ne s'exécute. */
  mayImportTypesOf?: readonly RoomName[];
  /** Seulement ces fichiers d'une pièce par ailleurs interdite. */
  mayImportOnly?: Partial<Record<RoomName, readonly string[]>>;
};

export type RoomName =
  | `lib/${'core' | 'domain' | 'contracts' | 'remote' | 'piste' | 'passe-marche' | 'db' | 'sync' | 'outbox' | 'inbox'}`
  | `lib/${'calcul' | 'pilotage' | 'journal' | 'access' | 'route' | 'wiring' | 'worker' | 'hooks'}`
  | 'app/api'
  | 'app'
  | 'components/ui'
  | 'components'
  | 'prisma'
  | 'base-ecole'
  | 'e2e'
  | 'scripts';

const PARTNERS = ['lib/piste', 'lib/passe-marche'] as const;

/** La table des importations, du plus large au plus précis : la dernière ligne qui contient un fichier est la sienne. */
export const rooms: Record<RoomName, Room> = {
  'lib/core': { files: 'lib/core/**' },
  'lib/domain': { files: 'lib/domain/**', mayImportOnly: { 'lib/core': ['result.ts'] } },
  'lib/contracts': { files: 'lib/contracts/**', mayImport: ['lib/domain'] },
  'lib/remote': { files: 'lib/remote/**', mayImport: ['lib/core'] },
  'lib/piste': { files: 'lib/piste/**', mayImport: ['lib/core', 'lib/domain', 'lib/remote'] },
  'lib/passe-marche': { files: 'lib/passe-marche/**', mayImport: ['lib/core', 'lib/domain', 'lib/remote'] },
  'lib/db': { files: 'lib/db/**', mayImport: ['lib/core', 'lib/domain'] },
  'lib/sync': { files: 'lib/sync/**', mayImport: ['lib/core', 'lib/domain', 'lib/db'], mayImportTypesOf: PARTNERS },
  'lib/outbox': { files: 'lib/outbox/**', mayImport: ['lib/core', 'lib/domain', 'lib/db'], mayImportTypesOf: PARTNERS },
  'lib/inbox': {
    files: 'lib/inbox/**',
    mayImport: ['lib/core', 'lib/domain', 'lib/db'],
    mayImportOnly: { 'lib/passe-marche': ['signature.ts', 'lire-notification.ts'] },
  },
  // Le calcul du stock avant une échéance : il pose des envois, la file les porte.
  'lib/calcul': { files: 'lib/calcul/**', mayImport: ['lib/core', 'lib/domain', 'lib/db'] },
  // Ce qui se calcule sur le stock, en arrière-plan : anomalies, répartition, simulations.
  'lib/pilotage': { files: 'lib/pilotage/**', mayImport: ['lib/core', 'lib/domain', 'lib/db'] },
  'lib/journal': { files: 'lib/journal/**', mayImport: ['lib/core', 'lib/domain', 'lib/db'] },
  'lib/access': { files: 'lib/access/**', mayImport: ['lib/core', 'lib/domain', 'lib/db'] },
  'lib/route': { files: 'lib/route/**', mayImport: ['lib/core', 'lib/access'] },
  'lib/wiring': { files: 'lib/wiring.ts', mayImport: ['lib/core', 'lib/db', 'lib/remote', ...PARTNERS, 'lib/journal'] },
  'lib/worker': {
    files: 'lib/worker/**',
    mayImport: [
      'lib/core',
      'lib/wiring',
      'lib/sync',
      'lib/outbox',
      'lib/calcul',
      'lib/inbox',
      'lib/pilotage',
      'lib/journal',
      'lib/access',
    ],
  },
  'lib/hooks': { files: 'lib/hooks/**', mayImport: ['lib/contracts', 'lib/domain'] },
  app: {
    files: 'app/**',
    mayImport: ['components', 'components/ui', 'lib/contracts', 'lib/access'],
    mayImportOnly: { 'lib/db': ['list-*', 'find-*', 'client.ts'] },
  },
  'app/api': {
    files: 'app/api/**',
    mayImport: [
      'lib/route',
      'lib/contracts',
      'lib/db',
      'lib/outbox',
      'lib/calcul',
      'lib/inbox',
      'lib/pilotage',
      'lib/journal',
      'lib/access',
    ],
    mayImportOnly: { 'lib/passe-marche': ['apercu-marche.ts'] },
  },
  components: { files: 'components/**', mayImport: ['components/ui', 'lib/hooks', 'lib/contracts', 'lib/domain'] },
  'components/ui': { files: 'components/ui/**' },
  // Les jeux d'essai passent par les constructeurs du domaine.
  prisma: { files: 'prisma/**', mayImport: ['lib/core', 'lib/domain'] },
  'base-ecole': { files: 'base-ecole/**' },
  e2e: { files: 'e2e/**', mayImport: ['prisma', 'scripts'] },
  scripts: {
    files: 'scripts/**',
    mayImport: [
      'lib/core',
      'lib/domain',
      // La lecture d'une grille : la même pour un fichier livré et pour un brouillon proposé.
      'lib/contracts',
      'lib/remote',
      ...PARTNERS,
      'lib/db',
      'lib/sync',
      'lib/outbox',
      'lib/calcul',
      'lib/pilotage',
      'lib/inbox',
      'lib/journal',
      'lib/access',
      // Le banc du journal mesure une route entière.
      'lib/route',
      'lib/contracts',
      'lib/wiring',
      // La campagne d'arrêts brutaux tue la vraie boucle de livraison.
      'lib/worker',
      'prisma',
    ],
  },
};

export const roomNames = Object.keys(rooms) as RoomName[];

/** Les tests d'une pièce peuvent en plus démarrer la vraie base et le vrai partenaire imité. */
const TESTS_MAY_ALSO: readonly RoomName[] = ['prisma', 'base-ecole', 'scripts'];

/** Les seules pièces qui touchent au client Prisma. */
const PRISMA_ROOMS: readonly RoomName[] = ['lib/db', 'prisma', 'scripts'];

type Restriction = { regex?: string; group?: string[]; allowTypeImports?: boolean; message: string };

/** Motif d'une importation de `target` depuis `room`, en chemin relatif ou par l'alias « @/ ». */
function specifier(target: RoomName, room: RoomName): string {
  const top = target.split('/')[0];
  const sameTop = room.split('/')[0] === top && target !== top;
  const prefix = sameTop ? `(?:@/${top}/|(?:\\.\\.?/)+(?:${top}/)?)` : `(?:@/|(?:\\.\\.?/)+)${top}/`;
  const rest = target === top ? '' : target.slice(`${top}/`.length);
  if (target === 'lib/wiring') return `^${prefix}wiring(?:\\.ts)?$`;
  return `^${prefix}${rest === '' ? '' : `${rest}/`}`;
}

function restriction(room: RoomName, target: RoomName): Restriction | null {
  const { mayImport = [], mayImportTypesOf = [], mayImportOnly = {} } = rooms[room];
  if (mayImport.includes(target)) return null;
  const message = `Frontière : ${room} n’importe pas ${target} (voir scripts/boundaries.ts).`;
  const only = mayImportOnly[target];
  if (only !== undefined) {
    const folder = target.replace(/^lib\//, '');
    return { group: [`**/${folder}/**`, ...only.map((file) => `!**/${folder}/${file}`)], message };
  }
  return { regex: specifier(target, room), allowTypeImports: mayImportTypesOf.includes(target), message };
}

/** Deux pièces dont l'une contient l'autre : « app » ne s'interdit pas ses propres fichiers. */
const contains = (outer: RoomName, inner: RoomName) => outer === inner || inner.startsWith(`${outer}/`);

/** Les importations interdites à une pièce, pour la règle `no-restricted-imports`. */
export function restrictedImports(room: RoomName, forTests = false): Restriction[] {
  const others = roomNames.filter((target) => !contains(target, room) && !(forTests && TESTS_MAY_ALSO.includes(target)));
  const patterns = others.map((target) => restriction(room, target)).filter((pattern) => pattern !== null);
  if (room === 'components/ui')
    patterns.push({
      regex: '^(?:@/components/[^u]|@/components/u[^i]|\\.\\./)',
      message: 'Frontière : components/ui n’importe aucun sujet.',
    });
  if (room === 'app/api') patterns.push({ regex: '^@/app/\\(', message: 'Frontière : app/api n’importe pas de page.' });
  if (!PRISMA_ROOMS.includes(room)) {
    patterns.push({
      group: ['@prisma/*', '**/db/generated/**'],
      message: 'Frontière : seuls lib/db et prisma importent le client Prisma.',
    });
  }
  patterns.push({ regex: '^(?:node:)?process$', message: 'L’environnement se lit dans lib/core/env.ts.' });
  return patterns;
}
