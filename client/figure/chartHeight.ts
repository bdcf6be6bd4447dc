/** Height in px of a drawing on the screen, and of what holds its place while it is on its way. As in `chart.css`. */
export const chartHeight = 360;
