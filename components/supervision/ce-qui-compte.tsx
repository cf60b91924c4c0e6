/** Ce que la disponibilité compte, écrit sur la page : un chiffre sans sa règle ne se discute pas. */
export function CeQuiCompte() {
  return (
    <section className="fr-callout">
      <h2 className="fr-callout__title fr-h5">Ce qui compte comme un échec</h2>
      <ul className="fr-text--md">
        <li>Comptent : les réponses 5xx, les délais dépassés et les coupures du réseau, demande de jeton comprise.</li>
        <li>
          Ne comptent pas : les refus fonctionnels (le SNE a répondu), les refus d’accès, ni les appels que nous avons arrêtés.
        </li>
        <li>À part : les dépassements de quota (429).</li>
        <li>
          Une minute est perdue quand un appel y tombe en panne et que le SNE n’y répond à aucun ; une sonde part chaque minute.
        </li>
        <li>
          Objectif : 99,7 % sur trente jours glissants (disponibilité annoncée de PISTE), soit 129,6 minutes. Sain au-dessus de 75
          % du budget, À surveiller au-dessus de 25 %, Fragile ensuite, Épuisé à zéro. Le mot suit le plus petit des deux restes.
        </li>
        <li>Les durées sont estimées par tranches : p50 et p95 tombent dans la bonne tranche, pas à la milliseconde.</li>
      </ul>
    </section>
  );
}
