import type { z } from 'zod';
import { refuser } from '../../admin/action.ts';
import { type Reponse, repondreJson } from '../../http/echange.ts';
import type { Candidature } from '../objets/candidature.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { acheverCandidature } from '../parcours/achever-candidature.ts';
import { acheverMarche, preparerMarche } from '../parcours/achever-marche.ts';
import { piecesExemple, reponsesExemple } from '../parcours/exemple.ts';
import type { schemaCandidature, schemaMarche } from './schemas.ts';

/** Fait en un appel ce qu'une personne ferait dans les pages. */
export const acheverSansParcours = { marche, candidature };

function marche(monde: MondePasseMarche, choix: z.output<typeof schemaMarche>): Reponse {
  const trouve = monde.magasin.marche.lire(choix.identifiant);
  if (!trouve) return refuser(404, 'Aucun marché ne porte cet identifiant');
  if (trouve.achevement.tag === 'acheve') return refuser(422, 'Ce marché est déjà achevé, il ne change plus');
  const prepare = preparerMarche(monde, trouve, choix.defense);
  const complete: Marche = {
    ...prepare,
    champs: [...new Set([...prepare.champs, ...choix.champs_facultatifs])],
    limiteLots: choix.limite_lots === undefined ? prepare.limiteLots : choix.limite_lots,
  };
  return repondreJson(200, acheverMarche(monde, complete, monde.origine()));
}

function candidature(monde: MondePasseMarche, choix: z.output<typeof schemaCandidature>): Reponse {
  const trouvee = monde.magasin.candidature.lire(choix.identifiant);
  const marche = trouvee && monde.magasin.marche.lire(trouvee.marche);
  if (!trouvee || !marche) return refuser(404, 'Aucune candidature ne porte cet identifiant');
  if (trouvee.achevement.tag === 'achevee') return refuser(422, 'Cette candidature est déjà soumise, elle ne change plus');
  const remplie: Candidature = {
    ...trouvee,
    courriel: trouvee.courriel ?? choix.courriel,
    lots: choix.lots ?? marche.lots.slice(0, marche.limiteLots ?? marche.lots.length).map(({ id }) => id),
    reponses: choix.reponses ?? reponsesExemple(marche.champs),
    pieces: choix.pieces ?? piecesExemple(marche.champs),
  };
  const { documents } = choix;
  const { pieces, ...achevee } = acheverCandidature(monde, marche, remplie, { origine: monde.origine(), documents });
  return repondreJson(200, { ...achevee, pieces: pieces.map(({ champ, source, nom }) => ({ champ, source, nom })) });
}
