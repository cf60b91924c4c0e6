import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { formaterJour } from '@/components/ui/formater-jour.ts';
import { ETATS_API, type EtatApi, type FicheApi } from '@/lib/domain/fiche-api.ts';
import { jourRenseigne } from './jour-renseigne.ts';

type Etape = { etat: EtatApi; depuis: string | null };
const direEtape = ({ etat, depuis }: Etape): string =>
  `${ETATS_API[etat]} ${depuis === null ? '(date à renseigner)' : `le ${formaterJour(depuis)}`}`;

/** « Créée le 01/03/2021, puis Publiée le 01/08/2021 ». */
const direCycle = ({ cycle, etat, etatDepuis }: FicheApi): string =>
  [...cycle, { etat, depuis: etatDepuis }].map(direEtape).join(', puis ');

/** Ce que la fiche dit de l'API, nom et valeur. */
export const lignesDeFiche = (fiche: FicheApi): [string, string][] => [
  ['Fournisseur', fiche.fournisseur],
  ['Version', fiche.versionApi],
  ['Cycle de vie', direCycle(fiche)],
  ['Retrait prévu', fiche.retraitPrevuLe ? `le ${formaterJour(fiche.retraitPrevuLe)}` : 'aucun annoncé'],
  ['Responsable', fiche.responsable],
  ['Conditions acceptées le', jourRenseigne(fiche.conditionsAccepteesLe)],
  ['Profil métier attribué le', fiche.profilMetierRequis ? jourRenseigne(fiche.profilMetierLe) : 'sans objet'],
  [
    'Prochaine maintenance',
    fiche.prochaineMaintenance ? formaterInstant(new Date(fiche.prochaineMaintenance)) : 'aucune annoncée',
  ],
];
