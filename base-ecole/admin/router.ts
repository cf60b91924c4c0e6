import { type Reponse, type Requete, repondreJson } from '../http/echange.ts';
import type { Monde } from '../monde.ts';
import { PREFIXE_PASSE_MARCHE, repondreAdminPasseMarche } from '../passe-marche/admin/router.ts';
import { lireQuota } from '../piste/quota.ts';
import { type Action, action, executerAction, refuser } from './action.ts';
import { etatDuMonde } from './etat.ts';
import {
  schemaApplication,
  schemaFautes,
  schemaHorloge,
  schemaModification,
  schemaProconnect,
  schemaReinitialisation,
  schemaScenario,
} from './schemas.ts';

export const PREFIXE_ADMIN = '/__base-ecole__/';

const rendreEtat = (monde: Monde) => repondreJson(200, etatDuMonde(monde));

const ACTIONS: Record<string, Action<Monde>> = {
  'GET etat': rendreEtat,
  'GET registre': (monde, { recherche }) => {
    const depuis = Number(recherche.get('depuis') ?? 0);
    const ecritures = monde.registre.lire().filter(({ seq }) => seq > depuis);
    return repondreJson(200, { total: monde.registre.lire().length, ecritures });
  },
  'POST scenario': action(schemaScenario, (monde, { scenario, graine }) => {
    monde.jouerScenario(scenario, graine);
    return rendreEtat(monde);
  }),
  'POST fautes': action(schemaFautes, (monde, { fautes, graine }) => {
    monde.fautes.regler(fautes, graine);
    return rendreEtat(monde);
  }),
  'POST horloge': action(schemaHorloge, (monde, { instant, avancer_jours = 0, figee }) => {
    const avance = monde.horloge.maintenant().getTime() + avancer_jours * 86_400_000;
    monde.horloge.regler(instant ? new Date(instant) : new Date(avance), figee);
    return rendreEtat(monde);
  }),
  'POST reinitialisation': action(schemaReinitialisation, async (monde, { graine, demandes, garder_registre }) => {
    await monde.reinitialiser({
      ...(graine === undefined ? {} : { graine }),
      ...(demandes === undefined ? {} : { demandes }),
      garderRegistre: garder_registre,
    });
    return rendreEtat(monde);
  }),
  'POST modification': action(schemaModification, (monde, modification) => {
    const bilan = monde.modifier(modification);
    if (bilan.ok) return repondreJson(200, { num_unique: modification.num_unique, modifiee: true });
    return refuser(422, 'La modification est refusée', [{ champ: bilan.champ, message: bilan.message }]);
  }),
  'POST proconnect': action(schemaProconnect, (monde, derives) => {
    monde.proconnect.regler(derives);
    return rendreEtat(monde);
  }),
  'POST application': action(schemaApplication, (monde, { client_id, ...changements }) => {
    const application = monde.applications.find((a) => a.client_id === client_id);
    if (!application) return refuser(404, 'Aucune application ne porte ce client_id');
    if (changements.quota) {
      try {
        lireQuota(changements.quota);
      } catch (cause) {
        return refuser(422, 'Le quota est illisible', [{ champ: 'quota', message: cause instanceof Error ? cause.message : '' }]);
      }
    }
    Object.assign(application, changements);
    return rendreEtat(monde);
  }),
};

/** Administration de la base école : ouverte seulement aux tests et à la démonstration (contrat §8.4). */
export function repondreAdmin(monde: Monde, requete: Requete): Reponse | Promise<Reponse> {
  const nom = requete.chemin.slice(PREFIXE_ADMIN.length);
  if (nom.startsWith(PREFIXE_PASSE_MARCHE)) {
    return repondreAdminPasseMarche(monde.passeMarche, requete, nom.slice(PREFIXE_PASSE_MARCHE.length));
  }
  return executerAction(ACTIONS, monde, requete, nom);
}
