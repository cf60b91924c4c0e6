/** Le message sous un champ ; la zone existe toujours pour que le lecteur d'écran annonce ce qui y arrive. */
export function MessageDeChamp({ id, erreur }: { id: string; erreur?: string | null }) {
  return (
    <div className="fr-messages-group" id={id} aria-live="polite">
      {erreur ? <p className="fr-message fr-message--error">{erreur}</p> : null}
    </div>
  );
}
