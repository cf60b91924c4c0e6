import type { z } from 'zod';
import type { MotifACoter } from '../cotation/wire.ts';
import type { Demande } from '../donnees/demande.ts';
import { statutAu } from '../donnees/statut.ts';
import type { Base } from '../donnees/base.ts';
import type { schemaModification } from './schemas.ts';

export type Modification = z.infer<typeof schemaModification>;
type Bilan = { ok: true } | { ok: false; champ: string; message: string };

/** Ce qu'un guichet change depuis le SNE ; la demande devient « à coter » (contrat §8.3), sauf si elle est radiée. */
export function modifierDemande(base: Base, maintenant: Date, modification: Modification): Bilan {
  const demande = base.demandes.get(modification.num_unique);
  if (!demande) return { ok: false, champ: 'num_unique', message: 'Aucune demande ne porte ce numéro' };
  const bilan = 'champ' in modification ? ecrireChamp(demande, modification) : vivre(maintenant, demande, modification);
  if (bilan.ok) base.version += 1;
  if (bilan.ok && 'champ' in modification) marquer(maintenant, demande, 'MODIFICATION');
  return bilan;
}

function marquer(maintenant: Date, demande: Demande, motif: MotifACoter): void {
  demande.changement = { le: maintenant.getTime(), motif };
  demande.donnees.date_maj = maintenant.toISOString();
}

function vivre(maintenant: Date, demande: Demande, modification: Exclude<Modification, { champ: string }>): Bilan {
  const jour = maintenant.toISOString().slice(0, 10);
  const radiee = statutAu(demande, jour).tag === 'radiee';
  if (modification.evenement === 'RADIATION') {
    demande.radiation = { motif: modification.motif, date: jour };
    demande.donnees.date_maj = maintenant.toISOString();
    return { ok: true };
  }
  if (modification.evenement === 'REACTIVATION' && !radiee) {
    return { ok: false, champ: 'evenement', message: 'Seule une demande radiée se réactive' };
  }
  if (modification.evenement === 'RENOUVELLEMENT' && radiee) {
    return { ok: false, champ: 'evenement', message: 'Une demande radiée se réactive, elle ne se renouvelle pas' };
  }
  delete demande.radiation;
  demande.donnees.date_dernier_renouvellement = jour;
  marquer(maintenant, demande, modification.evenement);
  return { ok: true };
}

type Objet = Record<string, unknown>;
const estObjet = (valeur: unknown): valeur is Objet => typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
const INTOUCHABLES = new Set(['num_unique', 'date_depot', 'date_maj', '__proto__', 'constructor', 'prototype']);

/** Écrit un champ existant, désigné par son chemin pointé (« ressources.mensuelles »), sans en changer le type. */
function ecrireChamp({ donnees }: Demande, { champ, valeur }: Extract<Modification, { champ: string }>): Bilan {
  const pas = champ.split('.');
  const dernier = pas.pop() ?? '';
  let cible: unknown = donnees;
  for (const nom of pas) cible = estObjet(cible) && Object.hasOwn(cible, nom) ? cible[nom] : undefined;
  if (!estObjet(cible) || !Object.hasOwn(cible, dernier) || INTOUCHABLES.has(dernier)) {
    return { ok: false, champ: 'champ', message: `La demande n’a pas de champ modifiable « ${champ} »` };
  }
  const ancienne = cible[dernier];
  if (typeof ancienne !== typeof valeur || Array.isArray(ancienne) !== Array.isArray(valeur)) {
    return { ok: false, champ: 'valeur', message: `Le champ « ${champ} » n’est pas de ce type` };
  }
  cible[dernier] = valeur;
  return { ok: true };
}
