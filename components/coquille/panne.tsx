'use client';

import { Bouton, classesDeBouton } from '../ui/bouton.tsx';
import { PageErreur } from './page-erreur.tsx';
import { RetablirTheme } from './retablir-theme.tsx';

// Un lien nu : après une panne la page se recharge, et le routeur n'alourdit pas les pages d'erreur, chargées avec toutes les autres.
const ETAT_DU_SERVICE = '/etat-du-service';

/** Une page qui n'a pas pu s'afficher : rien de ce qui est enregistré n'est perdu. */
export function Panne({ reference, onReessayer }: { reference?: string; onReessayer: () => void }) {
  const actions = (
    <>
      <Bouton onClick={onReessayer}>Réessayer</Bouton>
      <a href={ETAT_DU_SERVICE} className={classesDeBouton({ variante: 'secondaire' })}>
        Consulter l’état du service
      </a>
    </>
  );
  return (
    <PageErreur titre="Cette page n’a pas pu s’afficher" code="500" reference={reference} actions={actions}>
      <RetablirTheme />
      <p>Le service rencontre une difficulté. Ce qui est enregistré n’est pas perdu. Réessayez dans un instant.</p>
    </PageErreur>
  );
}
