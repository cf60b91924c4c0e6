import type { Ton } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { SynchronisationLue } from '@/lib/contracts/synchronisations.ts';
import { ETATS_SYNCHRONISATION } from '@/lib/domain/etat-synchronisation.ts';

const TONS: Record<SynchronisationLue['etat'], Ton> = {
  'en-attente': 'info',
  'en-cours': 'info',
  terminee: 'succes',
  'terminee-avec-erreurs': 'avertissement',
  interrompue: 'erreur',
};

const DECLENCHEURS: Record<string, string> = { planifiee: 'Planifiée', agent: 'Demandée', demarrage: 'Démarrage du service' };

const nombre = new Intl.NumberFormat('fr-FR');

export const estActive = ({ etat }: Pick<SynchronisationLue, 'etat'>): boolean => etat === 'en-attente' || etat === 'en-cours';

/** Une synchronisation, en mots. `part` : l'avancement de 0 à 100, absent tant que la liste n'est pas lue. */
export function versSynchronisation(s: SynchronisationLue) {
  const parts = [
    [s.creees, 'créée', 'créées'],
    [s.modifiees, 'modifiée', 'modifiées'],
    [s.inchangees, 'inchangée', 'inchangées'],
    [s.disparues, 'disparue', 'disparues'],
    [s.erreurs, 'en erreur', 'en erreur'],
  ] as const;
  const faits = parts.filter(([n]) => n > 0).map(([n, un, plusieurs]) => `${nombre.format(n)} ${n > 1 ? plusieurs : un}`);
  return {
    ref: s.ref,
    etat: ETATS_SYNCHRONISATION[s.etat],
    ton: TONS[s.etat],
    demandee: formaterInstant(new Date(s.demandeeLe), 'seconde'),
    origine: s.agent === null ? (DECLENCHEURS[s.declencheur] ?? s.declencheur) : `Demandée par ${s.agent}`,
    duree: s.debut === null || s.fin === null ? '–' : dureeEnMots(Date.parse(s.fin) - Date.parse(s.debut)),
    avancement: s.total === 0 ? '–' : `${nombre.format(s.lues)} sur ${nombre.format(s.total)}`,
    part: s.total === 0 ? null : Math.floor((100 * s.lues) / s.total),
    bilan: faits.length === 0 ? 'Rien pour l’instant' : faits.join(', '),
    message: s.message,
  };
}

/** « 2 min 05 s » ; en dessous de la minute, à la seconde ; plus court, « moins de 1 s » plutôt que zéro. */
export function dureeEnMots(ms: number): string {
  const secondes = Math.max(0, Math.round(ms / 1000));
  if (secondes === 0) return 'moins de 1 s';
  const minutes = Math.floor(secondes / 60);
  return minutes === 0 ? `${secondes} s` : `${minutes} min ${String(secondes % 60).padStart(2, '0')} s`;
}
