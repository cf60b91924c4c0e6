import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { causeDeRefus } from '@/lib/access/causes-de-refus.ts';
import { presentation } from '@/lib/access/installation.ts';

export const metadata = { title: 'Connexion impossible' };

type Props = { searchParams: Promise<{ raison?: string | string[]; error?: string | string[] }> };

export default async function ErreurDeConnexion({ searchParams }: Props) {
  const { raison, error } = await searchParams;
  const code = String(raison ?? error ?? 'inconnue').slice(0, 40);
  const cause = causeDeRefus(code);
  const { contact } = presentation();
  return (
    <div className="fr-my-6w max-w-3xl">
      <h1>{cause.titre}</h1>
      <p className="fr-text--lead">{cause.explication}</p>
      {cause.contact ? (
        <p>
          Écrivez à <a href={`mailto:${contact}`}>{contact}</a> en indiquant votre nom, votre organisme et les territoires dont
          vous avez la charge.
        </p>
      ) : null}
      <p className="fr-text--sm mention">
        Référence : {code}, {new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC
      </p>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <LienBouton href="/connexion">Réessayer</LienBouton>
        </li>
        <li>
          <LienBouton href="/etat-du-service" variante="secondaire">
            Consulter l’état du service
          </LienBouton>
        </li>
      </ul>
    </div>
  );
}
