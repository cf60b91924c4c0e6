/** Premiers liens de la page : ils sautent ce qui se répète. */
export function LiensEvitement({ menu }: { menu: boolean }) {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          <li>
            <a className="fr-link" href="#contenu">
              Contenu
            </a>
          </li>
          {menu ? (
            <li>
              <a className="fr-link" href="#menu">
                Menu
              </a>
            </li>
          ) : null}
          <li>
            <a className="fr-link" href="#pied">
              Pied de page
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
