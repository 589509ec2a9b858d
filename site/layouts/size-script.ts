/** The one inline script of every page: sets the large-type mode before the first paint, so that nothing jumps. */
export const sizeScript =
  "try{if(localStorage.getItem('size')==='large')document.documentElement.setAttribute('data-size','large')}catch(e){}"
