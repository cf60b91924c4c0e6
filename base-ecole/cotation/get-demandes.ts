import { type Reponse, repondreTexteJson } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';
import { repondreErreur } from './erreur.ts';
import type { Listes } from './liste.ts';
import { type CodeErreur, EN_TETES, PARAMETRES, RANGE } from './wire.ts';

type Plage = { ok: true; debut: number; fin: number } | { ok: false; code: CodeErreur };

function lirePlage(brut: string): Plage {
  const lu = RANGE.motif.exec(brut);
  const debut = Number(lu?.[1]);
  const fin = Number(lu?.[2]);
  if (!lu || debut > fin) return { ok: false, code: 'ERRCOTLST9001' };
  return fin - debut + 1 > RANGE.maximum ? { ok: false, code: 'ERRCOTLST9002' } : { ok: true, debut, fin };
}

/** GET /demandes (contrat §5.1) : 200 quand tout tient, 206 pour une partie, 416 hors de l'ensemble. */
export function getDemandes(contexte: Contexte, listes: Listes): Reponse {
  const { requete, application, base, horloge } = contexte;
  const filtre = requete.recherche.get(PARAMETRES.filtreACoter) ?? 'true';
  if (filtre !== 'true' && filtre !== 'false') return repondreErreur(contexte, 'ERRCOTLST9004');
  const plage = lirePlage(requete.recherche.get(PARAMETRES.range) ?? RANGE.defaut);
  if (!plage.ok) return repondreErreur(contexte, plage.code);
  const liste = listes(base(), application.territoires, filtre === 'true', horloge.jour());
  const total = liste.length;
  if (total > 0 && plage.debut >= total) {
    return repondreErreur(contexte, 'ERRCOTLST9003', [], { [EN_TETES.plage]: `*/${total}` });
  }
  const lignes = liste.slice(plage.debut, plage.fin + 1);
  const corps = `{"total":${total},"demandes":[${lignes.join()}]}`;
  const entetes = { [EN_TETES.acceptees]: `${RANGE.unite} ${RANGE.maximum}` };
  if (lignes.length === total) return repondreTexteJson(200, corps, entetes);
  const contenu = `${plage.debut}-${plage.debut + lignes.length - 1}/${total}`;
  return repondreTexteJson(206, corps, { ...entetes, [EN_TETES.plage]: contenu });
}
