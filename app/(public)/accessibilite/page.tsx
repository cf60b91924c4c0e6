import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { presentation } from '@/lib/access/installation.ts';

export const metadata = { title: 'Accessibilité' };

export default function Accessibilite() {
  const { contact } = presentation();
  return (
    <div className="max-w-3xl">
      <FilAriane courante="Accessibilité" />
      <h1>Déclaration d’accessibilité</h1>
      <p>
        Ce service s’efforce d’être accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette
        déclaration porte sur « Supervision de la cotation ».
      </p>
      <h2>État de conformité</h2>
      <p>
        Le service est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2) : aucun
        audit de conformité n’a encore été mené. Les pages sont construites et essayées au clavier et avec un contrôle automatique
        à chaque version.
      </p>
      <h2>Retour d’information</h2>
      <p>
        Si un contenu ou une fonction vous est inaccessible, écrivez à <a href={`mailto:${contact}`}>{contact}</a> : une autre
        voie vous sera proposée.
      </p>
      <h2>Voies de recours</h2>
      <p>
        Sans réponse satisfaisante, vous pouvez{' '}
        <a
          href="https://formulaire.defenseurdesdroits.fr/"
          rel="noopener external"
          target="_blank"
          title="écrire au Défenseur des droits - nouvelle fenêtre"
        >
          écrire au Défenseur des droits
        </a>
        , saisir son délégué dans votre département, ou lui adresser un courrier sans timbre : Défenseur des droits, Libre réponse
        71120, 75342 Paris Cedex 07.
      </p>
    </div>
  );
}
