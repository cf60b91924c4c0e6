import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { presentation } from '@/lib/access/installation.ts';

export const metadata = { title: 'Données personnelles' };

export default function DonneesPersonnelles() {
  const { contact } = presentation();
  return (
    <div className="max-w-3xl">
      <FilAriane courante="Données personnelles" />
      <h1>Données personnelles et témoins de connexion</h1>
      <h2>Des demandeurs</h2>
      <p>
        Le service garde une copie des demandes de logement social que le SNE ouvre à chaque territoire : situation du ménage,
        logement, cotation. L’identité est masquée tant qu’un agent qui en a le droit ne l’affiche pas, et cet affichage est
        tracé. Le numéro unique et le nom ne figurent dans aucune adresse ni aucun journal technique.
      </p>
      <h2>Des agents</h2>
      <p>
        Nom, adresse professionnelle, rôle, territoires, et la trace des connexions, consultations d’identité et modifications.
        ProConnect nous transmet votre identité ; nous n’en gardons pas plus.
      </p>
      <h2>Témoins de connexion</h2>
      <p>
        Le service ne dépose que des témoins strictement nécessaires à la connexion : la session (8 heures au plus, 30 minutes
        sans activité) et les contrôles de l’échange avec ProConnect. Le thème choisi reste dans votre navigateur. Aucune mesure
        d’audience, aucun tiers : il n’y a donc pas de consentement à donner.
      </p>
      <h2>Vos droits</h2>
      <p>
        Accès, rectification, limitation, opposition : écrivez à <a href={`mailto:${contact}`}>{contact}</a>, puis si besoin à la{' '}
        <a href="https://www.cnil.fr/fr/plaintes" rel="noopener external" target="_blank" title="CNIL - nouvelle fenêtre">
          CNIL
        </a>
        .
      </p>
    </div>
  );
}
