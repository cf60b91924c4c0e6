import { baseEcoleCommandable, jouerScenario, lireBaseEcole } from '@/lib/access/base-ecole.ts';
import { demandeScenario, type EtatBaseEcole } from '@/lib/contracts/base-ecole.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const rendre = (etat: EtatBaseEcole | null) =>
  etat ??
  refus(baseEcoleCommandable() ? 'indisponible' : 'introuvable', { detail: 'La base école ne répond pas, ou n’est pas reliée.' });

/** Ce que joue la base école ; 404 hors d'un site de démonstration. */
export const GET = withRoute({ permission: 'supervision.lire' }, async () => rendre(await lireBaseEcole()));

/** Change le scénario de la base école. */
export const POST = withRoute({ permission: 'supervision.lire', body: demandeScenario }, async ({ body: { scenario } }) =>
  rendre(await jouerScenario(scenario)),
);
