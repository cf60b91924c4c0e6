import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { MarcheDetaille } from '@/lib/domain/console-passe-marche.ts';
import { Agir } from './agir.tsx';
import { causeLibelle } from './cause-libelle.ts';
import { libelleChamp } from './libelle-champ.ts';
import { ChampAgir } from './champ-agir.tsx';
import { LienPasseMarche } from './lien-passe-marche.tsx';

type Props = { marche: MarcheDetaille; peutEcrire: boolean; avertissements: readonly string[] };

/** Ce qui vient ensuite pour ce marché, et qui doit le faire. */
export function SuiteMarche({ marche: m, peutEcrire, avertissements }: Props) {
  const api = `/api/passe-marche/marches/${m.ref}`;
  const creer = (texte: string) =>
    peutEcrire ? (
      <Agir adresse={`${api}/creation`} fait="Création demandée : elle part dans un instant.">
        {texte}
      </Agir>
    ) : null;
  const modifier = peutEcrire ? (
    <Lien href={`/passe-marche/marches/${m.ref}/modifier`} icone="fr-icon-draft-line">
      Modifier ce brouillon
    </Lien>
  ) : null;
  switch (m.etat) {
    case 'brouillon':
      return (
        <div className="fr-my-3w">
          {avertissements.map((avis) => (
            <Alerte key={avis} ton="avertissement">
              {avis}
            </Alerte>
          ))}
          <p>Vérifiez la requête au bas de cette page. Une fois créé, un marché ne peut être ni modifié ni annulé par l’API.</p>
          <p>{modifier}</p>
          {creer('Créer ce marché chez Passe Marché')}
        </div>
      );
    case 'a-creer':
    case 'en-creation':
      return (
        <p role="status" className="fr-my-3w">
          {m.cause === null
            ? 'La création est en route ; cette page se met à jour d’elle-même.'
            : `Passe Marché n’a pas pu répondre : ${causeLibelle(m.cause)}. Nouvel essai prévu ; tentatives faites : ${m.tentatives}.`}
        </p>
      );
    case 'incertain':
      return (
        <Alerte ton="avertissement" titre="Personne ne sait si ce marché a été créé">
          <p>
            La réponse s’est perdue{m.cause === null ? '' : ` (${causeLibelle(m.cause)})`}. Un second envoi pourrait créer un
            second marché : regardez chez Passe Marché, ou dans les notifications d’objet inconnu, puis décidez.
          </p>
          {peutEcrire ? (
            <div className="grid gap-4">
              <ChampAgir
                adresse={`${api}/resolution`}
                nom="identifiant"
                fixe={{ decision: 'rattacher' }}
                label="Il existe : son identifiant"
                indication="Par exemple VR-2026-00ABCDEF1234"
                bouton="Rattacher ce marché"
              />
              <Agir
                adresse={`${api}/resolution`}
                corps={{ decision: 'recreer' }}
                variante="tertiaire"
                fait="Création demandée de nouveau."
              >
                Il n’existe pas : le créer
              </Agir>
            </div>
          ) : null}
        </Alerte>
      );
    case 'refuse':
      return (
        <Alerte ton="erreur" titre="Passe Marché a refusé ce marché">
          <ul>
            {(m.motifs ?? []).map(({ champ, message }) => (
              <li key={`${champ} ${message}`}>{champ === '' ? message : `${libelleChamp(champ)} : ${message}`}</li>
            ))}
          </ul>
          <p>Rien n’a été créé : corrigez-le, ou présentez-le tel quel si la cause était chez Passe Marché.</p>
          <p>{modifier}</p>
          {creer('Présenter de nouveau ce marché')}
        </Alerte>
      );
    case 'a-configurer':
      return (
        <div className="fr-my-3w">
          <p>
            L’acheteur doit configurer le marché chez Passe Marché. Quiconque a cette adresse peut le faire : ne la publiez pas.
          </p>
          <LienPasseMarche adresse={m.adresse}>Configurer le marché</LienPasseMarche>
        </div>
      );
    case 'configure':
      return (
        <div className="fr-my-3w">
          <p className="fr-mb-1w">
            {m.pile === 'echeance-passee'
              ? 'L’échéance est passée. Passe Marché ne ferme rien à cette date : des candidatures peuvent encore s’ouvrir.'
              : 'Le marché est configuré : des candidatures peuvent s’y ouvrir.'}
          </p>
          {peutEcrire ? <Lien href={`/passe-marche/marches/${m.ref}/candidatures`}>Ouvrir une candidature</Lien> : null}
        </div>
      );
    case 'clos':
      return <p className="fr-my-3w">Ce marché a été clos à la main : la raison est dans son histoire.</p>;
  }
}
