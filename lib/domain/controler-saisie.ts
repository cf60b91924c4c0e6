import { noter } from './cotation.ts';
import type { Localisation } from './demande.ts';
import type { Critere, Grille } from './grille.ts';
import type { CritereSaisi, Faute } from './saisie.ts';

/** Bornes d'une note au SNE (contrat provisoire §5.3). */
const NOTE_MIN = -999;
const NOTE_MAX = 9999;

export type ContexteSaisie = {
  grille: Pick<Grille, 'siren' | 'libelle' | 'criteres'>;
  /** Tous les vœux de la demande ; seuls ceux du territoire de la grille comptent. */
  localisations: readonly Localisation[];
  /** La cotation courante sur cette même grille, s'il y en a une. */
  actuels: readonly CritereSaisi[] | null;
  /** Le SNE demande une cotation : confirmer la même note est alors une réponse. */
  aCoter: boolean;
};

/** Où ranger la faute d'un critère : la commune s'ajoute quand le critère en dépend. */
export const champDe = (c: Pick<CritereSaisi, 'code' | 'codeInsee'>, case_: string): string =>
  ['criteres', c.code, ...(c.codeInsee === null ? [] : [c.codeInsee]), case_].join('.');

const cle = (c: CritereSaisi) => `${c.code}|${c.codeInsee ?? ''}`;
const empreinte = (c: CritereSaisi) => JSON.stringify([cle(c), c.points, c.origine, c.valeur]);
const vide = (texte: string | null) => texte === null || texte.trim() === '';

/** Toutes les fautes d'une saisie, en français, chacune sous son champ ; aucune : la saisie peut être enregistrée. */
export function controlerSaisie(criteres: readonly CritereSaisi[], contexte: ContexteSaisie): Faute[] {
  const lieux = contexte.localisations.filter((l) => l.siren === contexte.grille.siren);
  if (lieux.length === 0) {
    return [
      { champ: 'territoire', message: 'La demande ne vise aucune commune de ce territoire : elle ne peut pas y être cotée.' },
    ];
  }
  const modeles = new Map(contexte.grille.criteres.map((c) => [c.code, c]));
  const actuels = new Map((contexte.actuels ?? []).map((c) => [cle(c), c]));
  const communes = new Set(lieux.map((l) => l.codeInsee));
  const vus = new Set<string>();
  const fautes = criteres.flatMap((saisi) => {
    const modele = modeles.get(saisi.code);
    if (modele === undefined) return [inconnu(saisi, contexte.grille.libelle)];
    const repete = vus.has(cle(saisi));
    vus.add(cle(saisi));
    const inchange = memeFait(saisi, actuels.get(cle(saisi)));
    return [
      ...(repete
        ? [{ champ: champDe(saisi, 'code'), message: `« ${modele.libelle} » est saisi deux fois : gardez une seule ligne.` }]
        : []),
      ...bornes(saisi, modele),
      ...commune(saisi, modele, communes),
      ...(inchange ? [] : origine(saisi, modele, actuels.get(cle(saisi)))),
    ];
  });
  if (fautes.length > 0) return fautes;
  return [...total(criteres, lieux), ...changement(criteres, contexte)];
}

function inconnu(saisi: CritereSaisi, grille: string): Faute {
  return {
    champ: champDe(saisi, 'code'),
    message: `Le critère « ${saisi.code} » n’existe pas dans la grille « ${grille} » : retirez-le.`,
  };
}

/** Le même fait, déjà enregistré : sa preuve n'est pas redemandée (le SNE ne rend pas les preuves). */
function memeFait(saisi: CritereSaisi, actuel: CritereSaisi | undefined): boolean {
  return actuel !== undefined && actuel.points === saisi.points && actuel.origine === saisi.origine;
}

function bornes(saisi: CritereSaisi, { libelle, bornes: { min, max } }: Critere): Faute[] {
  if (Number.isInteger(saisi.points) && saisi.points >= min && saisi.points <= max) return [];
  const attendu = min === max ? `vaut ${min} points, ni plus ni moins` : `se note de ${min} à ${max} points`;
  return [{ champ: champDe(saisi, 'points'), message: `« ${libelle} » ${attendu} : corrigez la valeur ou retirez le critère.` }];
}

function commune(saisi: CritereSaisi, { libelle, parLocalisation }: Critere, communes: ReadonlySet<string>): Faute[] {
  const champ = champDe(saisi, 'codeInsee');
  if (!parLocalisation) {
    return saisi.codeInsee === null
      ? []
      : [{ champ, message: `« ${libelle} » ne dépend pas de la commune : retirez la commune.` }];
  }
  if (saisi.codeInsee === null) return [{ champ, message: `« ${libelle} » dépend de la commune : indiquez laquelle.` }];
  if (communes.has(saisi.codeInsee)) return [];
  return [{ champ, message: `La commune ${saisi.codeInsee} n’est pas souhaitée par cette demande sur ce territoire.` }];
}

function origine(saisi: CritereSaisi, { libelle, mode }: Critere, actuel: CritereSaisi | undefined): Faute[] {
  switch (saisi.origine) {
    case 'justificatif':
      if (mode !== 'justificatif') {
        return [
          {
            champ: champDe(saisi, 'origine'),
            message: `« ${libelle} » se calcule : pour le changer, choisissez la correction manuelle.`,
          },
        ];
      }
      return vide(saisi.preuve)
        ? [
            {
              champ: champDe(saisi, 'preuve'),
              message: `« ${libelle} » demande une pièce : indiquez la référence de celle que vous avez vue.`,
            },
          ]
        : [];
    case 'automatique':
      if (mode !== 'automatique') {
        return [
          { champ: champDe(saisi, 'origine'), message: `« ${libelle} » ne se calcule pas : il demande une pièce justificative.` },
        ];
      }
      return actuel === undefined || actuel.points === saisi.points
        ? []
        : [
            {
              champ: champDe(saisi, 'origine'),
              message: `« ${libelle} » change de valeur : choisissez la correction manuelle et dites pourquoi.`,
            },
          ];
    case 'manuel':
      return vide(saisi.preuve)
        ? [{ champ: champDe(saisi, 'preuve'), message: `« ${libelle} » est corrigé à la main : dites pourquoi.` }]
        : [];
  }
}

function total(criteres: readonly CritereSaisi[], lieux: readonly Localisation[]): Faute[] {
  const dehors = noter(criteres, lieux).lieux.find((l) => l.points < NOTE_MIN || l.points > NOTE_MAX);
  if (dehors === undefined) return [];
  const message = `La note de la commune ${dehors.codeInsee} (${dehors.points}) sort des bornes admises, de ${NOTE_MIN} à ${NOTE_MAX}.`;
  return [{ champ: 'criteres', message }];
}

function changement(criteres: readonly CritereSaisi[], { actuels, aCoter }: ContexteSaisie): Faute[] {
  if (aCoter || actuels === null || actuels.length !== criteres.length) return [];
  const avant = new Set(actuels.map(empreinte));
  if (!criteres.every((c) => avant.has(empreinte(c)))) return [];
  return [
    { champ: 'criteres', message: 'Rien n’a changé depuis la cotation enregistrée : modifiez un critère, ou quittez la saisie.' },
  ];
}
