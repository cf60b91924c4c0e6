import type { FiltresJournal } from '../../lib/contracts/journal.ts';
import type { Perimetre } from '../../lib/domain/perimetre.ts';

export type CasDeBanc = { nom: string; filtres: FiltresJournal; perimetre?: Perimetre };

const territoire = (siren: string): Perimetre => ({ tag: 'territoires', sirens: [siren] });
const AN = { fenetre: '13m' } as const;

/** Chaque filtre du journal, sur toute la conservation quand il est rare ; les valeurs rares et courantes des deux. */
export const CAS: readonly CasDeBanc[] = [
  { nom: 'sans filtre, 24 h', filtres: {} },
  { nom: 'sans filtre, 13 mois', filtres: AN },
  { nom: 'service courant', filtres: { ...AN, partenaire: 'sne' } },
  { nom: 'service rare', filtres: { ...AN, partenaire: 'passe-marche' } },
  { nom: 'opération courante', filtres: { ...AN, operation: 'get-demande' } },
  { nom: 'opération rare', filtres: { ...AN, operation: 'get-modele' } },
  { nom: 'verdict courant', filtres: { ...AN, verdict: 'echec' } },
  { nom: 'verdict rare', filtres: { ...AN, verdict: 'delai' } },
  { nom: 'classe courante', filtres: { ...AN, classe: 'SERVER' } },
  { nom: 'classe rare', filtres: { ...AN, classe: 'VALIDATION' } },
  { nom: 'code rare', filtres: { ...AN, code: 'ERRCOTCAL9003' } },
  { nom: 'code absent', filtres: { ...AN, code: 'ERRCOTTEC9002' } },
  { nom: 'HTTP 5xx', filtres: { ...AN, http: 5 } },
  { nom: 'HTTP sans réponse', filtres: { ...AN, http: 0 } },
  { nom: 'durée ≥ 200 ms', filtres: { ...AN, dureeMinMs: 200 } },
  { nom: 'durée ≥ 3 800 ms', filtres: { ...AN, dureeMinMs: 3_800 } },
  { nom: 'durée impossible', filtres: { ...AN, dureeMinMs: 60_000 } },
  { nom: 'demande', filtres: { ...AN, demande: 'd4242' } },
  { nom: 'demande inconnue', filtres: { ...AN, demande: 'inconnue' } },
  { nom: 'corrélation', filtres: { ...AN, correlation: 'a87ff679a2f3e71d9181a67b7542122c' } },
  { nom: 'auteur', filtres: { ...AN, auteur: 'agent-3' } },
  { nom: 'texte de cause courante', filtres: { ...AN, cause: 'panne' } },
  { nom: 'texte de cause rare', filtres: { ...AN, cause: 'tardive' } },
  { nom: 'texte de cause absent', filtres: { ...AN, cause: 'introuvable' } },
  { nom: 'incident', filtres: { ...AN, incident: 'VALIDATION-get-demande' } },
  { nom: 'opération rare et verdict rare', filtres: { ...AN, operation: 'get-modele', verdict: 'refuse' } },
  { nom: 'territoire courant', filtres: AN, perimetre: territoire('243500139') },
  { nom: 'territoire rare', filtres: AN, perimetre: territoire('243500782') },
  { nom: 'territoire rare, verdict rare', filtres: { ...AN, verdict: 'delai' }, perimetre: territoire('243500782') },
];
