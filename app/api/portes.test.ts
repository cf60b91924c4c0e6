import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const dossier = import.meta.dirname;

/** Les seules routes hors de la porte, avec leur raison. */
const EXCEPTIONS: Record<string, string> = {
  'auth/[...nextauth]/route.ts': 'next-auth tient la connexion',
  'deconnexion/route.ts': 'finir une session ne demande pas d’en avoir une valide',
  'health/route.ts': 'lue par la plateforme, sans session',
  'health/live/route.ts': 'lue par la plateforme, sans session',
  'health/ready/route.ts': 'lue par la plateforme, sans session',
  'metrics/route.ts': 'lue par Prometheus, avec son propre jeton',
};

const METHODES = /export\s+(?:async\s+)?(?:const|function)\s+(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b\s*(=?)([^;]{0,40})/g;
const routes = globSync('**/route.{ts,tsx}', { cwd: dossier });

/** Ce qui, dans une route, n'est pas `export const METHODE = withRoute(…)`. */
function horsDeLaPorte(source: string): string[] {
  const declarees = [...source.matchAll(METHODES)];
  const fautes = declarees
    .filter(([, , egal, suite]) => egal !== '=' || !/^\s*withRoute\(/.test(suite ?? ''))
    .map(([, methode]) => methode ?? '');
  const reexports = /export\s*(?:\{|\*)/.test(source) ? ['réexport'] : [];
  const importee = source.includes("from '@/lib/route/with-route.ts'") ? [] : ['import'];
  return [...fautes, ...reexports, ...importee, ...(declarees.length === 0 ? ['aucune méthode'] : [])];
}

describe('Toute route de app/api', () => {
  it('est connue de ce test', () => {
    expect(routes.length).toBeGreaterThan(0);
    expect(Object.keys(EXCEPTIONS).filter((r) => !routes.includes(r))).toEqual([]);
  });

  it.each(routes.filter((r) => !(r in EXCEPTIONS) && !r.startsWith('webhooks/')))('%s passe par la porte', (route) => {
    expect(horsDeLaPorte(readFileSync(path.join(dossier, route), 'utf8'))).toEqual([]);
  });

  it.each([
    ['export async function GET() {}', ['GET', 'import']],
    ["import { withRoute } from '@/lib/route/with-route.ts';\nexport const POST = async () => {};", ['POST']],
    ["import { withRoute } from '@/lib/route/with-route.ts';\nexport { faire as DELETE };", ['réexport', 'aucune méthode']],
    ["import { withRoute } from '@/lib/route/with-route.ts';\nexport const GET = withRoute({}, () => 1);", []],
  ])('mal écrite se voit : %s', (source, fautes) => expect(horsDeLaPorte(source)).toEqual(fautes));
});
