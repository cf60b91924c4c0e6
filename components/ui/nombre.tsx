const francais = new Intl.NumberFormat('fr-FR');

/** Un nombre à la française, chiffres alignables. */
export function Nombre({ valeur, unite }: { valeur: number; unite?: string }) {
  return (
    <span className="tabular-nums whitespace-nowrap">
      {francais.format(valeur)}
      {unite ? `\u00a0${unite}` : null}
    </span>
  );
}
