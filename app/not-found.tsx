import { PageErreur } from '@/components/coquille/page-erreur.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { CoquillePublique } from './coquille-publique.tsx';

export const metadata = { title: 'Page introuvable' };

export default function Introuvable() {
  return (
    <CoquillePublique>
      <PageErreur titre="Page introuvable" code="404" actions={<LienBouton href="/">Revenir à l’accueil</LienBouton>}>
        <p>La page que vous cherchez n’existe pas ou a été déplacée. Vérifiez l’adresse, ou repartez de l’accueil.</p>
      </PageErreur>
    </CoquillePublique>
  );
}
