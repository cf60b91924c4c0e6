import type { Ton } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { pluriel } from '@/components/ui/pluriel.ts';
import type { CalculLu, CalculSuivi } from '@/lib/contracts/calculs.ts';
import { type EtatCalcul, ETATS_CALCUL, RAISONS_ECART } from '@/lib/domain/calcul-stock.ts';
import { type Prevision, prevoir } from '@/lib/domain/prevision.ts';

const TONS: Record<EtatCalcul, Ton> = {
  'en-attente': 'info',
  'en-cours': 'info',
  'en-pause': 'avertissement',
  arrete: 'avertissement',
  termine: 'succes',
};

const francais = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
export const nombre = (n: number): string => francais.format(n);

/** « 1 h 40 » ; « moins d’une minute » au plus court. */
export function dureeLibelle(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'moins d’une minute';
  const heures = Math.floor(minutes / 60);
  return heures === 0 ? `${minutes} min` : `${nombre(heures)} h ${String(minutes % 60).padStart(2, '0')}`;
}

/** Une ligne de la liste des calculs. */
export function versCalcul(c: CalculLu) {
  const restantes = c.aCalculer + c.enFile;
  return {
    ref: c.ref,
    etat: ETATS_CALCUL[c.etat],
    ton: TONS[c.etat],
    demande: formaterInstant(new Date(c.demandeLe)),
    agent: c.agent ?? 'Système',
    territoires: c.territoires.join(', '),
    echeance: formaterInstant(new Date(`${c.echeance}T12:00:00Z`), 'jour'),
    avancement: c.debut === null ? '–' : `${nombre(c.total - restantes)} sur ${nombre(c.total)}`,
    part: c.total === 0 ? (c.fin === null ? 0 : 100) : Math.floor((100 * (c.total - restantes)) / c.total),
  };
}

/** Le calcul en une phrase : ce qui reste, le rythme, la fin prévue, l'échéance. */
export function phrase({ calcul: c }: CalculSuivi, p: Prevision): string {
  const restantes = c.aCalculer + c.enFile;
  const echeance = formaterInstant(new Date(`${c.echeance}T12:00:00Z`), 'jour');
  const transmises = pluriel(c.transmises, 'cotation transmise');
  if (c.etat === 'en-attente') return 'Le calcul commence dès qu’un travailleur est libre.';
  if (c.etat === 'termine') {
    return `Terminé le ${formaterInstant(new Date(c.fin ?? c.demandeLe))} : ${transmises}, échéance du ${echeance}.`;
  }
  if (c.etat === 'arrete') return `Arrêté : ${transmises} sur ${nombre(c.total)}.`;
  const reste = `Il reste ${pluriel(restantes, 'demande')}.`;
  if (c.etat === 'en-pause') return `${reste} En pause : aucune fin prévue pour l’échéance du ${echeance}.`;
  if (p.rythme === null || p.fin === null) return `${reste} Rythme encore inconnu, échéance du ${echeance}.`;
  const verdict = p.tient ? 'avant l’échéance' : 'après l’échéance';
  return `${reste} À ${nombre(p.rythme)} par heure, fin prévue le ${formaterInstant(new Date(p.fin))}, ${verdict} du ${echeance}.`;
}

/** Tout ce que montre l'écran d'un calcul. */
export function versSuivi(suivi: CalculSuivi) {
  const { calcul: c, points, ecarts, lu } = suivi;
  const prevision = prevoir(points, c.aCalculer + c.enFile, c.echeance, lu);
  return {
    ...versCalcul(c),
    phrase: phrase(suivi, prevision),
    alerte: c.etat === 'en-cours' && prevision.tient === false,
    comptes: [
      ['Transmises au SNE', c.transmises],
      ['En file d’envoi', c.enFile],
      ['À calculer', c.aCalculer],
      ['Refusées ou à vérifier', c.rejetees],
      ['Écartées', c.ecartees],
      ['Total', c.total],
    ].map(([libelle, n]) => ({ libelle: String(libelle), n: nombre(Number(n)) })),
    ecarts: ecarts.map(({ raison, n }) => ({
      raison: Object.hasOwn(RAISONS_ECART, raison) ? RAISONS_ECART[raison as keyof typeof RAISONS_ECART] : raison,
      n: nombre(n),
    })),
    points: choisis(points).map((p) => ({
      le: formaterInstant(new Date(p.le), 'seconde'),
      restantes: nombre(p.restantes),
    })),
    prevision,
  };
}

/** Au plus douze points pour le tableau : le premier, le dernier et d'autres à intervalles égaux. */
function choisis<T>(points: readonly T[]): T[] {
  const pas = Math.max(1, Math.ceil((points.length - 1) / 11));
  return points.filter((_, i) => i % pas === 0 || i === points.length - 1);
}
