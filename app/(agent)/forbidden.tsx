import { PageErreur } from '@/components/coquille/page-erreur.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { LIBELLES_DROITS } from '@/lib/access/permissions.ts';
import { rubriqueDe } from '@/lib/access/rubriques.ts';
import { cheminCourant } from '@/lib/access/session.ts';
import { presentation } from '@/lib/access/installation.ts';

export default async function Interdit() {
  const permission = rubriqueDe(await cheminCourant())?.permission;
  const { contact } = presentation();
  return (
    <PageErreur titre="Accès refusé" code="403" actions={<LienBouton href="/">Revenir à l’accueil</LienBouton>}>
      <p>
        {permission
          ? `Il vous manque le droit de ${LIBELLES_DROITS[permission]}.`
          : 'Il vous manque un droit pour ouvrir cette page.'}{' '}
        Un administrateur peut vous le donner : écrivez à <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
    </PageErreur>
  );
}
