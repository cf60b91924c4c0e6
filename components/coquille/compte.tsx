import Link from 'next/link';

export type CompteAffiche = { nom: string; role: string; territoires: string };

/** Qui est connecté, et de quoi partir. Un formulaire : se déconnecter est une action, jamais un lien. */
export function Compte({ compte }: { compte: CompteAffiche }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 py-2 lg:py-0">
      <p className="fr-text--sm fr-mb-0 lg:text-right">
        <strong>{compte.nom}</strong>
        <br />
        <span className="mention">
          {compte.role} · {compte.territoires}
        </span>
        <br />
        <Link href="/profil/preferences" prefetch={false} className="fr-link fr-link--sm">
          Préférences
        </Link>
      </p>
      <form action="/api/deconnexion" method="post">
        <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-logout-box-r-line">
          Se déconnecter
        </button>
      </form>
    </div>
  );
}
