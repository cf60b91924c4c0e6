import type { Candidature, Piece } from '../objets/candidature.ts';
import { CATEGORIES, type Champ, champsDe, libelleDuChamp } from '../catalogue/champs.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { enFrancais } from '../objets/paris.ts';
import { piecesRecuperees, reponsesExemple } from '../parcours/exemple.ts';
import { siretJuste } from '../objets/siret.ts';
import { caseACocher, champTexte, definitions, groupe, texteSaisi, textesSaisis } from './formulaire.ts';
import { afficherChamp, lirePieces, lireReponse } from './champ-candidat.ts';
import { h, type Html } from './html.ts';

export type Dossier = { monde: MondePasseMarche; marche: Marche; candidature: Candidature };
type Saisie = { ok: true; candidature: Candidature } | { ok: false; erreurs: string[] };

export type EtapeCandidat = {
  cle: string;
  titre: string;
  bouton: string;
  afficher: (dossier: Dossier) => Html;
  saisir: (dossier: Dossier, formulaire: FormData) => Saisie | Promise<Saisie>;
};

const sansSaisie = ({ candidature }: Dossier): Saisie => ({ ok: true, candidature });

const IDENTIFICATION: EtapeCandidat = {
  cle: 'company_identification',
  titre: 'Votre entreprise',
  bouton: 'Confirmer et continuer',
  afficher: ({ candidature }) =>
    candidature.siret === ''
      ? champTexte('siret', 'SIRET de votre entreprise', '')
      : definitions([
          ['SIRET', candidature.siret],
          ['Adresse de connexion', candidature.courriel ?? ''],
        ]),
  saisir: ({ marche, candidature }, formulaire) => {
    const siret = candidature.siret || texteSaisi(formulaire, 'siret');
    if (!siretJuste(siret)) return { ok: false, erreurs: ['SIRET : quatorze chiffres, clé de contrôle juste.'] };
    const recuperees = candidature.pieces.some(({ source }) => source === 'api') ? [] : piecesRecuperees(marche.champs);
    const cles = champsDe(marche.champs).filter(({ saisie }) => saisie === 'recupere');
    const reponses = { ...reponsesExemple(cles.map(({ cle }) => cle)), ...candidature.reponses };
    return { ok: true, candidature: { ...candidature, siret, reponses, pieces: [...candidature.pieces, ...recuperees] } };
  },
};

const LOTS: EtapeCandidat = {
  cle: 'lots',
  titre: 'Lots choisis',
  bouton: 'Enregistrer et continuer',
  afficher: ({ marche, candidature }) =>
    h`${marche.limiteLots !== null && h`<p>${marche.limiteLots} lots au plus.</p>`}${groupe(
      'Lots auxquels vous candidatez',
      marche.lots.map(({ id, nom }) => caseACocher('lots', id, nom, candidature.lots.includes(id))),
    )}`,
  saisir: ({ marche, candidature }, formulaire) => {
    const voulus = textesSaisis(formulaire, 'lots').map(Number);
    const lots = marche.lots.map(({ id }) => id).filter((id) => voulus.includes(id));
    if (lots.length === 0) return { ok: false, erreurs: ['Lots : choisissez-en un au moins.'] };
    if (marche.limiteLots !== null && lots.length > marche.limiteLots) {
      return { ok: false, erreurs: [`Lots : choisissez-en ${marche.limiteLots} au plus.`] };
    }
    return { ok: true, candidature: { ...candidature, lots } };
  },
};

const RECUPERATION: EtapeCandidat = {
  cle: 'api_data_recovery_status',
  titre: 'Informations récupérées',
  bouton: 'Continuer',
  afficher: ({ candidature }) => {
    const recuperees = candidature.pieces.filter(({ source }) => source === 'api');
    return h`<p>Ces pièces viennent des administrations, vous n’avez rien à fournir :</p><ul>${recuperees.map(
      ({ champ, nom }) => h`<li>${libelleDuChamp(champ)} (${nom})</li>`,
    )}</ul>`;
  },
  saisir: sansSaisie,
};

const MARCHE: EtapeCandidat = {
  cle: 'market_information',
  titre: 'Le marché',
  bouton: 'Continuer',
  afficher: ({ marche }) =>
    definitions([
      ['Marché', marche.nom],
      ['SIRET de l’acheteur', marche.siret],
      ['Échéance', `${enFrancais(new Date(marche.echeance))}, heure de Paris`],
    ]),
  saisir: sansSaisie,
};

const DECLARATION: EtapeCandidat = {
  cle: 'motifs_exclusion_declaration',
  titre: 'Déclaration sur l’honneur',
  bouton: 'Continuer',
  afficher: () => caseACocher('declaration', 'oui', 'Je déclare sur l’honneur n’être dans aucun cas d’exclusion', false),
  saisir: (dossier, formulaire) =>
    texteSaisi(formulaire, 'declaration') === 'oui'
      ? sansSaisie(dossier)
      : { ok: false, erreurs: ['Déclaration : cochez la case, ou quittez cette page pour revenir plus tard.'] },
};

const etapeSousCategorie = (cle: string, champs: readonly Champ[]): EtapeCandidat => ({
  cle,
  titre: CATEGORIES[champs[0]?.categorie ?? 'identite_entreprise'],
  bouton: 'Enregistrer et continuer',
  afficher: ({ candidature }) => h`${champs.map((champ) => afficherChamp(champ, candidature))}`,
  saisir: async ({ monde, candidature }, formulaire) => {
    const reponses = Object.fromEntries(champs.flatMap((champ) => lireReponse(champ, formulaire)));
    const lues = await Promise.all(champs.map((champ) => lirePieces(champ, formulaire, monde.profil().extensions)));
    const erreurs = lues.flatMap((lue) => lue.erreurs);
    if (erreurs.length > 0) return { ok: false, erreurs };
    const deposees: Piece[] = lues.flatMap(({ pieces }) => pieces);
    const gardees = candidature.pieces.filter(
      ({ champ, source }) => source === 'api' || !deposees.some((piece) => piece.champ === champ),
    );
    return {
      ok: true,
      candidature: { ...candidature, reponses: { ...candidature.reponses, ...reponses }, pieces: [...gardees, ...deposees] },
    };
  },
});

const RESUME: EtapeCandidat = {
  cle: 'summary',
  titre: 'Résumé',
  bouton: 'Transmettre ma candidature',
  afficher: ({ marche, candidature }) => {
    const lots = marche.lots.filter(({ id }) => candidature.lots.includes(id)).map(({ nom }) => nom);
    const reponse = (cle: string) =>
      [candidature.reponses[cle], ...candidature.pieces.filter(({ champ }) => champ === cle).map(({ nom }) => nom)]
        .filter(Boolean)
        .join(', ') || 'sans réponse';
    return h`${definitions([
      ['Marché', marche.nom],
      ['SIRET', candidature.siret],
      ...(marche.lots.length > 0 ? [['Lots', lots.join(', ') || 'aucun'] as const] : []),
      ...marche.champs.map((cle) => [libelleDuChamp(cle), reponse(cle)] as const),
    ])}<p>Une fois transmise, la candidature ne change plus.</p>`;
  },
  saisir: sansSaisie,
};

/** Étapes de la candidature : une par sous-catégorie, la déclaration avant les motifs d'exclusion (contrat §5). */
export function etapesCandidat(marche: Marche): EtapeCandidat[] {
  const parSousCategorie = Map.groupBy(champsDe(marche.champs), ({ sousCategorie }) => sousCategorie);
  const reponses = [...parSousCategorie].flatMap(([cle, champs]) => {
    const etape = etapeSousCategorie(cle, champs);
    return champs[0]?.categorie === 'motifs_exclusion' ? [DECLARATION, etape] : [etape];
  });
  return [IDENTIFICATION, ...(marche.lots.length > 0 ? [LOTS] : []), RECUPERATION, MARCHE, ...reponses, RESUME];
}
