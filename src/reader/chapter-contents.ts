/**
 * `<chapter-contents>`: marks the entry of the section that is being read with
 * `aria-current`, as the reader scrolls.
 */
class ChapterContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = new Map(
      [...this.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
    );
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((element) => element !== null);
    /* The section being read is the last whose heading has passed a line a third down the screen. */
    const mark = () => {
      const line = innerHeight / 3;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line).at(-1);
      for (const [id, link] of links) {
        if (id === passed?.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    this.#observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
    for (const heading of headings) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

if (!customElements.get('chapter-contents')) customElements.define('chapter-contents', ChapterContents);
