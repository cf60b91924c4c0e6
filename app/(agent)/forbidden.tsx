import { PageErreur } from '@/components/coquille/page-erreur.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { LIBELLES_DROITS, peut } from '@/lib/access/permissions.ts';
import { rubriqueDe } from '@/lib/access/rubriques.ts';
import { agentCourant, cheminCourant } from '@/lib/access/session.ts';
import { presentation } from '@/lib/access/installation.ts';

export default async function Interdit() {
  const [agent, chemin] = await Promise.all([agentCourant(), cheminCourant()]);
  const permission = rubriqueDe(chemin)?.permission;
  // Une page peut demander plus que sa rubrique : ne nommer que le droit qui manque vraiment.
  const manquant = permission && agent && !peut(agent.role, permission) ? permission : null;
  const { contact } = presentation();
  return (
    <PageErreur titre="Accès refusé" code="403" actions={<LienBouton href="/">Revenir à l’accueil</LienBouton>}>
      <p>
        {manquant
          ? `Il vous manque le droit de ${LIBELLES_DROITS[manquant]}.`
          : 'Il vous manque un droit pour ouvrir cette page.'}{' '}
        Un administrateur peut vous le donner : écrivez à <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
    </PageErreur>
  );
}
