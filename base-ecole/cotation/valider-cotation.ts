import type { Demande } from '../donnees/demande.ts';
import { type Detail, detail } from './erreur.ts';
import type { CotationEnvoyee, ModeleWire } from './wire.ts';

const CINQ_MINUTES = 5 * 60_000;
const repetes = <T>(valeurs: readonly T[], cle: (valeur: T) => string) => {
  const vues = new Set<string>();
  return valeurs.flatMap((valeur, rang) => {
    const deja = vues.has(cle(valeur));
    vues.add(cle(valeur));
    return deja ? [rang] : [];
  });
};

function verifierDate(cotation: CotationEnvoyee, demande: Demande, maintenant: Date): Detail[] {
  const instant = Date.parse(cotation.date_cotation);
  const hors = instant > maintenant.getTime() + CINQ_MINUTES || instant < Date.parse(demande.donnees.date_depot);
  return hors ? [detail('ERRCOTCAL9011', 'date_cotation')] : [];
}

function verifierLocalisations(cotation: CotationEnvoyee, demande: Demande, modele: ModeleWire): Detail[] {
  const envoyees = cotation.localisations_souhaitees;
  const doublons = repetes(envoyees, (l) => `${l.code_insee}/${l.code_quartier ?? ''}`).map((rang) =>
    detail('ERRCOTCAL9002', `localisations_souhaitees[${rang}]`, 'La localisation est envoyée deux fois.'),
  );
  const etrangeres = envoyees.flatMap((envoyee, rang) => {
    const champ = `localisations_souhaitees[${rang}].code_insee`;
    const souhait = demande.donnees.localisations_souhaitees.find(
      (s) => s.code_insee === envoyee.code_insee && s.code_quartier === envoyee.code_quartier,
    );
    if (!souhait) return [detail('ERRCOTCAL9006', champ)];
    return souhait.epci_siren === modele.epci.siren ? [] : [detail('ERRCOTCAL9007', champ)];
  });
  return [...doublons, ...etrangeres];
}

function verifierCriteres(cotation: CotationEnvoyee, modele: ModeleWire): Detail[] {
  const communes = new Set(cotation.localisations_souhaitees.map((l) => l.code_insee));
  const groupes = new Map<string, string>();
  const doublons = repetes(cotation.criteres, (c) => `${c.code}/${c.code_insee ?? ''}`).map((rang) =>
    detail('ERRCOTCAL9002', `criteres[${rang}].code`, 'Le critère est envoyé deux fois.'),
  );
  const fautifs = cotation.criteres.flatMap((envoye, rang): Detail[] => {
    const critere = modele.criteres.find((c) => c.code === envoye.code);
    if (!critere) return [detail('ERRCOTCAL9003', `criteres[${rang}].code`)];
    const erreurs: Detail[] = [];
    const lieu = `criteres[${rang}].code_insee`;
    if (!critere.localisation && envoye.code_insee)
      erreurs.push(detail('ERRCOTCAL9002', lieu, 'Le critère ne dépend pas du lieu.'));
    if (critere.localisation && !communes.has(envoye.code_insee ?? '')) {
      erreurs.push(detail('ERRCOTCAL9002', lieu, 'Le critère dépend du lieu : une des localisations envoyées est attendue.'));
    }
    if (envoye.points < critere.points_min || envoye.points > critere.points_max) {
      erreurs.push(detail('ERRCOTCAL9004', `criteres[${rang}].points`));
    }
    const groupe = critere.groupe_exclusif;
    if (groupe && groupes.has(groupe)) {
      erreurs.push(detail('ERRCOTCAL0004', `criteres[${rang}].code`, `Le critère exclut ${groupes.get(groupe)}.`));
    }
    if (groupe) groupes.set(groupe, envoye.code);
    return erreurs;
  });
  return [...doublons, ...fautifs];
}

function verifierTotaux(cotation: CotationEnvoyee): Detail[] {
  const somme = (lieu: string) =>
    cotation.criteres.filter((c) => !c.code_insee || c.code_insee === lieu).reduce((total, c) => total + c.points, 0);
  const faux = cotation.localisations_souhaitees.flatMap((l, rang) =>
    somme(l.code_insee) === l.points ? [] : [detail('ERRCOTCAL9005', `localisations_souhaitees[${rang}].points`)],
  );
  const maximum = Math.max(...cotation.localisations_souhaitees.map((l) => l.points));
  return maximum === cotation.points ? faux : [...faux, detail('ERRCOTCAL9005', 'points')];
}

/** Règles métier du contrat §5.3, toutes relevées en une fois. */
export function validerCotation(cotation: CotationEnvoyee, demande: Demande, modele: ModeleWire, maintenant: Date): Detail[] {
  return [
    ...verifierDate(cotation, demande, maintenant),
    ...verifierLocalisations(cotation, demande, modele),
    ...verifierCriteres(cotation, modele),
    ...verifierTotaux(cotation),
  ];
}
