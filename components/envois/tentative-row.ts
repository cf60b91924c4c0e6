import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { TentativeLue } from '@/lib/contracts/envois.ts';

export type TentativeRow = {
  numero: string;
  le: { iso: string; texte: string };
  nature: string;
  issue: string;
  reponse: string;
  duree: string;
  correlation: string;
};

const NATURES: Record<string, string> = {
  post: 'Envoi',
  relecture: 'Relecture au SNE',
  interrompue: 'Interrompue',
};
const ISSUES: Record<string, string> = {
  transmis: 'Transmis',
  absent: 'Pas encore au SNE',
  refuse: 'Refusé',
  echec: 'Échec',
  doute: 'Réponse perdue',
};
const nombre = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** Une tentative en chaînes prêtes ; un mot nouveau se montre tel quel plutôt que de disparaître. */
export function tentativeRow(t: TentativeLue): TentativeRow {
  const ms = Date.parse(t.fin) - Date.parse(t.debut);
  return {
    numero: String(t.numero),
    le: { iso: t.debut, texte: formaterInstant(new Date(t.debut), 'seconde') },
    nature: NATURES[t.nature] ?? t.nature,
    issue: ISSUES[t.issue] ?? t.issue,
    reponse: [t.http === null ? null : `HTTP ${t.http}`, t.classe, t.code].filter((mot) => mot !== null).join(' · ') || '–',
    duree: ms < 1000 ? `${ms} ms` : `${nombre.format(ms / 1000)} s`,
    correlation: t.correlation ?? '–',
  };
}
