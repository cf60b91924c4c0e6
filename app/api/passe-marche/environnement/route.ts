import { agirEn } from '@/lib/access/agir-en.ts';
import { ecrireTemoinEnvironnement } from '@/lib/access/temoin-environnement.ts';
import { choixEnvironnement } from '@/lib/contracts/passe-marche.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Retient l'environnement de Passe Marché que cette personne regarde. */
export const POST = withRoute(
  { permission: 'passe-marche.lire', body: choixEnvironnement, audit: 'sans-trace' },
  ({ agent, body: { environnement } }) => {
    if (!agirEn(agent, 'passe-marche.lire', environnement)) return refus('introuvable');
    return Response.json({ etat: environnement }, { headers: { 'Set-Cookie': ecrireTemoinEnvironnement(environnement) } });
  },
);
