import type { Ton } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { type EtatIncident, LIBELLES_INCIDENT } from '@/lib/domain/incident.ts';
import type { IncidentLu } from '@/lib/domain/incident-lu.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';
import { LIBELLES_TENDANCE, tendance } from '@/lib/domain/tendance.ts';

export const TONS_INCIDENT: Record<EtatIncident, Ton> = {
  'a-trier': 'nouveau',
  reapparu: 'erreur',
  'pris-en-charge': 'info',
  'en-sommeil': 'neutre',
  resolu: 'succes',
  ignore: 'neutre',
};

/** Un incident, en mots. La cause manque au catalogue ? Son code ou sa classe la nomme. */
export function incidentRow(i: IncidentLu) {
  return {
    ref: i.ref,
    titre: i.titre ?? `Cause non répertoriée (${i.code ?? i.classe})`,
    operation: libelleOperation(i.operation),
    environnement: libelleEnvironnement(i.environnement),
    etat: LIBELLES_INCIDENT[i.etat],
    ton: TONS_INCIDENT[i.etat],
    occurrences: i.occurrences,
    demandes: i.demandes,
    premiere: formaterInstant(new Date(i.premiere)),
    derniere: formaterInstant(new Date(i.derniere)),
    responsable: i.responsable ?? 'Personne',
    tendance: LIBELLES_TENDANCE[tendance(i.parHeure)],
    parHeure: i.parHeure,
  };
}
export type IncidentVu = ReturnType<typeof incidentRow>;
