import { direDuree } from '@/components/supervision/disponibilite-view.ts';
import type { Jour } from '@/lib/domain/instant.ts';
import type { Releve, ReleveDeValidation } from '@/lib/domain/releve.ts';

export type Serie = {
  nom: string;
  valeurs: number[] /** Seule la première se trace en plein : la couleur ne dit rien. */;
  tirets: boolean;
};
/** Des chiffres par semaine : la phrase, le dessin et le tableau sortent des mêmes relevés. */
export type Suivi = {
  phrase: string;
  series: Serie[];
  graduer: (valeur: number) => string;
  colonnes: string[];
  rangees: { semaine: string; court: string; cellules: string[] }[];
};

const LONG = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const COURT = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', timeZone: 'UTC' });
const nombre = (n: number) => n.toLocaleString('fr-FR', { maximumFractionDigits: 1 }).replace('-', '−');
const part = (r: { corrigees: number; effectif: number }) => (r.effectif === 0 ? 0 : (r.corrigees * 100) / r.effectif);
const ATTENDRE = 'Un seul relevé pour le moment : l’évolution paraîtra la semaine prochaine.';

function rangees<R extends { semaine: Jour }>(releves: readonly R[], cellules: (r: R) => string[]): Suivi['rangees'] {
  return releves.map((r) => {
    const jour = new Date(r.semaine);
    return { semaine: LONG.format(jour), court: COURT.format(jour), cellules: cellules(r) };
  });
}

/** Les quartiles des notes, semaine après semaine. */
export function suiviDesNotes(releves: readonly Releve[]): Suivi {
  const ecart = (releves.at(-1)?.mediane ?? 0) - (releves[0]?.mediane ?? 0);
  const mots =
    ecart === 0
      ? 'n’a pas bougé'
      : `a ${ecart > 0 ? 'monté' : 'baissé'} de ${Math.abs(ecart)} point${Math.abs(ecart) > 1 ? 's' : ''}`;
  return {
    phrase: releves.length < 2 ? ATTENDRE : `En ${releves.length} relevés, la médiane ${mots}.`,
    series: [
      { nom: 'Médiane', valeurs: releves.map((r) => r.mediane), tirets: false },
      { nom: '1er quartile', valeurs: releves.map((r) => r.q1), tirets: true },
      { nom: '3e quartile', valeurs: releves.map((r) => r.q3), tirets: true },
    ],
    graduer: nombre,
    colonnes: ['Demandes', 'Premier quartile', 'Médiane', 'Troisième quartile'],
    rangees: rangees(releves, (r) => [r.effectif, r.q1, r.mediane, r.q3].map(nombre)),
  };
}

/** La part des demandes dont la note vient d'une saisie d'agent ; `notes` : celles que montrent les filtres. */
export function suiviDesCorrections(releves: readonly Releve[], notes: readonly { n: number; corrigees: number }[]): Suivi {
  const effectif = notes.reduce((s, e) => s + e.n, 0);
  const corrigees = notes.reduce((s, e) => s + e.corrigees, 0);
  const [nom, verbe] = corrigees > 1 ? ['demandes', 'portent'] : ['demande', 'porte'];
  return {
    phrase: `${nombre(corrigees)} ${nom} sur ${nombre(effectif)} (${nombre(part({ corrigees, effectif }))} %) ${verbe} une note saisie par un agent.`,
    series: [{ nom: 'Part corrigée', valeurs: releves.map(part), tirets: false }],
    graduer: (valeur) => `${nombre(valeur)} %`,
    colonnes: ['Demandes', 'Corrigées à la main', 'Part'],
    rangees: rangees(releves, (r) => [nombre(r.effectif), nombre(r.corrigees), `${nombre(part(r))} %`]),
  };
}

/** Combien de temps une cotation attend sa seconde personne, par semaine de décision. */
export function suiviDesValidations(releves: readonly ReleveDeValidation[]): Suivi {
  const dernier = releves.at(-1);
  return {
    phrase:
      dernier === undefined
        ? 'Aucune cotation n’a encore été décidée par une seconde personne.'
        : `Semaine du ${LONG.format(new Date(dernier.semaine))} : ${nombre(dernier.decidees)} ${dernier.decidees > 1 ? 'cotations décidées' : 'cotation décidée'} par une seconde personne, la moitié en ${direDuree(dernier.medianeMin)} au plus, neuf sur dix en ${direDuree(dernier.neufSurDixMin)} au plus.`,
    series: [
      { nom: 'La moitié', valeurs: releves.map((r) => r.medianeMin), tirets: false },
      { nom: 'Neuf sur dix', valeurs: releves.map((r) => r.neufSurDixMin), tirets: true },
    ],
    graduer: direDuree,
    colonnes: ['Cotations décidées', 'La moitié en', 'Neuf sur dix en'],
    rangees: rangees(releves, (r) => [nombre(r.decidees), direDuree(r.medianeMin), direDuree(r.neufSurDixMin)]),
  };
}
