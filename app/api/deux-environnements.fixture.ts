import { DROITS, type Role } from '@/lib/access/permissions.ts';
import type { Pool } from '@/lib/db/client.ts';
import { unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { appeler, ouvrirSession } from './service.fixture.ts';

type Secrets = { recette?: string; production?: string };

/** Les réglages d'un service relié à deux environnements de Passe Marché qui ne répondent pas. */
export const deuxEnvironnements = ({ recette = 'h'.repeat(20), production = 'w'.repeat(20) }: Secrets = {}) => ({
  PASSE_MARCHE_URL: 'http://127.0.0.1:1',
  PASSE_MARCHE_CLIENT_ID: 'recette',
  PASSE_MARCHE_CLIENT_SECRET: 's'.repeat(20),
  PASSE_MARCHE_WEBHOOK_SECRET: recette,
  PASSE_MARCHE_CLE_JETON: 'ab'.repeat(32),
  PASSE_MARCHE_AUTRES: JSON.stringify({
    production: {
      url: 'http://127.0.0.1:1',
      clientId: 'production',
      clientSecret: 'c'.repeat(20),
      webhookSecret: production,
    },
  }),
});

/** Une personne par rôle, et le jeton de sa session. */
export async function unJetonParRole(pool: Pool): Promise<Record<Role, string>> {
  const jetons = Object.keys(DROITS).map(async (role) => {
    await unAgent(pool, role, 'Camille Le Goff', role);
    return [role, await ouvrirSession(pool, role)];
  });
  return Object.fromEntries(await Promise.all(jetons));
}

type Route = Parameters<typeof appeler>[0];

/** Le statut que chaque rôle reçoit ; `rang`, à partir de un, donne à chacun un objet à lui. */
export async function statutParRole(
  jetons: Record<Role, string>,
  route: Route,
  corps: unknown,
  params: (rang: number) => object = () => ({}),
): Promise<Record<string, number>> {
  const recus: Record<string, number> = {};
  for (const [rang, [role, jeton]] of Object.entries(jetons).entries())
    recus[role] = (await appeler(route, { chemin: '/api/x', jeton, corps, params: params(rang + 1) })).status;
  return recus;
}
