import { PageErreur } from '@/components/coquille/page-erreur.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';

export default function Introuvable() {
  return (
    <PageErreur titre="Page introuvable" code="404" actions={<LienBouton href="/demandes">Chercher une demande</LienBouton>}>
      <p>L’adresse est inexacte, l’élément n’existe plus, ou il n’est pas dans vos territoires.</p>
    </PageErreur>
  );
}
