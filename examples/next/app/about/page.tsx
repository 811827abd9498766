import Link from 'next/link';

export default function About() {
  return (
    <main>
      <h1>About this example</h1>
      <p>
        From here, React itself puts the cards into the page: <Link href="/">the ferry</Link>.
      </p>
    </main>
  );
}
