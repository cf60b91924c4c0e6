import { CATEGORIES, type Categorie, champsDe, champsFacultatifs, libelleDuChamp } from '../catalogue/champs.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { preparerMarche } from '../parcours/achever-marche.ts';
import { enFrancais } from '../objets/paris.ts';
import { boutonRadio, caseACocher, champTexte, definitions, groupe, texteSaisi, textesSaisis } from './formulaire.ts';
import { h, type Html } from './html.ts';

type Enregistrement = { ok: true; marche: Marche } | { ok: false; erreurs: string[] };

export type EtapeAcheteur = {
  cle: string;
  titre: string;
  bouton: string;
  /** `saisi` : le formulaire refusé, à remontrer tel quel. */
  afficher: (monde: MondePasseMarche, marche: Marche, saisi?: FormData) => Html;
  /** Enregistre l'étape ; la dernière n'enregistre rien, le parcours achève. */
  enregistrer: (monde: MondePasseMarche, marche: Marche, formulaire: FormData) => Enregistrement;
};

const TYPES: Record<string, string> = { supplies: 'Fournitures', services: 'Services', works: 'Travaux', defense: 'Défense' };

const identite = (marche: Marche): Html =>
  definitions([
    ['Marché', marche.nom],
    ['Identifiant', marche.identifiant],
    ['SIRET de l’acheteur', marche.siret],
    ['Échéance', `${enFrancais(new Date(marche.echeance))}, heure de Paris`],
    ['Types', marche.types.map((type) => TYPES[type] ?? type).join(', ')],
    ['Lots', marche.lots.map(({ nom }) => nom).join(', ') || 'aucun'],
  ]);

const SETUP: EtapeAcheteur = {
  cle: 'setup',
  titre: 'Préparation du marché',
  bouton: 'Confirmer et continuer',
  afficher: (monde, marche) => {
    const proposee = monde.editeurs.lire(marche.editeur)?.defense && !marche.types.includes('defense');
    return h`${identite(marche)}${proposee === true && caseACocher('defense', 'oui', 'Ce marché relève aussi de la défense', false)}`;
  },
  enregistrer: (monde, marche, formulaire) => ({
    ok: true,
    marche: preparerMarche(monde, marche, texteSaisi(formulaire, 'defense') === 'oui'),
  }),
};

const LOTS: EtapeAcheteur = {
  cle: 'lot_config',
  titre: 'Configuration des lots',
  bouton: 'Enregistrer et continuer',
  afficher: (_, { lots, limiteLots }, saisi) => {
    const limite = saisi ? texteSaisi(saisi, 'limite') : String(limiteLots ?? '');
    const limiter = saisi ? texteSaisi(saisi, 'limiter') === 'oui' : limiteLots !== null;
    return h`<ol>${lots.map(({ nom, cpv }) => h`<li>${nom}${cpv !== null && ` (CPV ${cpv})`}</li>`)}</ol>${groupe(
      'Limiter le nombre de lots par entreprise',
      [
        boutonRadio('limiter', 'non', 'Non', !limiter),
        boutonRadio('limiter', 'oui', 'Oui', limiter),
        champTexte('limite', 'Nombre de lots au plus', limite, 'number'),
      ],
    )}`;
  },
  enregistrer: (monde, marche, formulaire) => {
    const limite = texteSaisi(formulaire, 'limiter') === 'oui' ? Number(texteSaisi(formulaire, 'limite') || 'NaN') : null;
    if (limite !== null && !(Number.isInteger(limite) && limite >= 1 && limite <= marche.lots.length)) {
      return { ok: false, erreurs: [`Nombre de lots au plus : donnez un nombre de 1 à ${marche.lots.length}.`] };
    }
    return poser(monde, { ...marche, limiteLots: limite });
  },
};

const etapeCategorie = (categorie: Categorie): EtapeAcheteur => ({
  cle: categorie,
  titre: CATEGORIES[categorie],
  bouton: 'Enregistrer et continuer',
  afficher: (_, marche) => {
    const facultatifs = champsFacultatifs(categorie, marche.types);
    const obligatoires = champsDe(marche.champs).filter((champ) => champ.categorie === categorie && !facultatifs.includes(champ));
    return h`<p>Demandés d’office :</p><ul>${obligatoires.map(({ libelle }) => h`<li>${libelle}</li>`)}</ul>${
      facultatifs.length > 0 &&
      groupe(
        'Demander aussi',
        facultatifs.map(({ cle, libelle }) => caseACocher('champs', cle, libelle, marche.champs.includes(cle))),
      )
    }`;
  },
  enregistrer: (monde, marche, formulaire) => {
    const facultatifs = champsFacultatifs(categorie, marche.types).map(({ cle }) => cle);
    const choisis = textesSaisis(formulaire, 'champs').filter((cle) => facultatifs.includes(cle));
    return poser(monde, { ...marche, champs: [...marche.champs.filter((cle) => !facultatifs.includes(cle)), ...choisis] });
  },
});

const RESUME: EtapeAcheteur = {
  cle: 'summary',
  titre: 'Résumé',
  bouton: 'Confirmer le marché',
  afficher: (_, marche) =>
    h`${identite(marche)}${definitions([
      ['Lots par entreprise', marche.limiteLots === null ? 'sans limite' : `${marche.limiteLots} au plus`],
      ['Informations demandées', marche.champs.map(libelleDuChamp).join(', ')],
    ])}<p>Une fois confirmé, le marché ne change plus.</p>`,
  enregistrer: (_, marche) => ({ ok: true, marche }),
};

function poser(monde: MondePasseMarche, marche: Marche): Enregistrement {
  monde.magasin.marche.poser(marche.identifiant, marche);
  return { ok: true, marche };
}

/** Étapes du marché, dans l'ordre : les lots seulement s'il en a, une par catégorie (contrat §4). */
export function etapesAcheteur({ lots }: Marche): EtapeAcheteur[] {
  const categories = Object.keys(CATEGORIES).filter((nom): nom is Categorie => Object.hasOwn(CATEGORIES, nom));
  return [SETUP, ...(lots.length > 0 ? [LOTS] : []), ...categories.map(etapeCategorie), RESUME];
}
