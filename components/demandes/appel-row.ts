import type { Ton } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { Appel } from '@/lib/contracts/appels.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';

export type AppelRow = {
  id: number;
  date: string;
  operation: string;
  verdict: string;
  ton: Ton;
  cause: string;
  reponse: string;
  duree: string;
  tentative: string;
  correlation: string;
};

const TONS: Record<string, Ton> = { reussi: 'succes', refuse: 'avertissement', echec: 'erreur', delai: 'erreur' };
const nombre = new Intl.NumberFormat('fr-FR');

export function toAppelRow(a: Appel): AppelRow {
  return {
    id: a.id,
    date: formaterInstant(new Date(a.le), 'seconde'),
    operation: libelleOperation(a.operation),
    verdict: libelle('verdict', a.verdict),
    ton: TONS[a.verdict] ?? 'neutre',
    cause: a.verdict === 'reussi' ? '–' : (a.cause ?? 'Cause non répertoriée'),
    // Pour le support : ce que le partenaire a répondu, tel quel.
    reponse: [a.code ?? a.classe, a.http === null ? null : `HTTP ${a.http}`].filter(Boolean).join(', ') || '–',
    duree: `${nombre.format(a.dureeMs)} ms`,
    tentative: String(a.tentative),
    correlation: a.correlation,
  };
}
