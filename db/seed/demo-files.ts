/** What is attached to an invented practice: a sheet, and a drawing with nobody in it. */
export const demoSheet = {
  name: "Plan pe șapte zile.csv",
  caption: "Planul pe șapte zile, de completat",
  text: "\uFEFFzi;pas;cine răspunde\r\n1;somn, mâncare, o singură persoană de contact;\r\n2;ce vrea persoana să afle;\r\n3–7;câte un pas, ales împreună;\r\n",
} as const;

/** WebP, 640 × 400 pixels, as the portal makes images. */
export const demoDrawing = {
  name: "Jetoane.webp",
  caption: "Fiecare jeton e un pas. Desen inventat.",
  alternative: "Un desen: cinci jetoane colorate pe o masă și o foaie cu șapte rânduri.",
  width: 640,
  height: 400,
  base64:
    "UklGRrgLAABXRUJQVlA4IKwLAACQdwCdASqAApABPrVaqk6nJaQiInfJoOAWiWdu/HyZioBGRcuhvzByNgadmH/Q+qDbdeZvzgtOh9ACydfMPZ" +
    "r5s10/RQ1W6NdZvQ7SlZiX935bZuLrpxbKqwD7d8mwsqrAPt3ybCyqxc3zTDPAPt3ybCyqsA+3fJsLKqwD7d8mwsqrAPt3ybCyqsA+3fJsLKqw" +
    "D7d8mwsqT5zLeR24i5nD6/ElaGJb7J78T2z2FlVX+GqHGj8B0+Z3lSDxuCW2Xi7p3t07zKJLQtlVJ83WSWm25GhaODUfCu38r7d8mwebL9lKOU" +
    "t9obyO3EXM3+TOSD0aQeS0LWjwzHnHFFEnZy1WAfatnkLfyfIYlvtDeR24i5Wkg3TETEmwsqpKK3zvRTkwbb/+sCSFIJLnc3arEMS942BLb69S" +
    "IQealISWhWV76tOhJNjSE9b08cZDPuXvaNnsbCzpPi21wyzvHa3RyIsR4gSQ8jtxFyttkY88CwrZVWAfheieNvSBE+IDTKPb+QLge8eSd33lgG" +
    "O2/ADeR23htXdu31hExJsLKqwD7STliwLwZOvsu/UV5syQStGhm/X4krQxLfaG1HZhFe4rSDyWhWEb4guxC/oLKcgth7T31ts40lvKq01E/uTo" +
    "zwLiEptOWFfYWRh4Tv97++TYMvL3hO3yVN9aDfYnIVFT3Jhx3q4kfAty38gIpk5yllVezXOfWlxcRcy0X2ZptMottnrM7yotbZMv48TTu8/6yg" +
    "P26wnVlVYB9u9DSPYWVUvEya0JObopMZ2UEho/fi/jsxJMm/2VMLn5Kxpr5cH1+JK0MS942DKp3I2+NtFVYB9un2sNStQvIq/zkGLKdm400T1M" +
    "mJFw/ILoyd6q6lLXE1fLvwyp4Xn7KqwD7h5OATzIHQBUkpS6n2R3BX6ACrikduIuZw+vvO6A1WJZuS0LZVVwBO0BfIf+uGH/OBBMyfCyzU0wJh" +
    "i2CC0rKvJ5fHXjrx13xrVntYEkKQjAV1BiTOyl2ksMdng25ZRiVuDezJZL6In0mLM5Lt8fZXX6YqxDEt9obyIcC1KqKZB5LQtkm7NGfOMPY1G1" +
    "qJIeTWvRAExLfaG8jtxFzOHITHSDyWhbJO/hU+aagw/L6xWU7RRl6g8k7wDETRj6kB1rZwSQpCS0CHcarn+e3CX7YvgLV9SkJLJAO02a/ElaGJ" +
    "b7Q3kduIuZwIN5q8LKqwD7guu5275Nhc6tP0n6T9J+k/SfahJaFsqrAPt3ybCyqsA+3fJsLKqwD7d8mwsqrAPt3ybCyqsA+3fJsLKkAAD+/uRB" +
    "/D2it4wvbwxzCTLpkAAAFW3EjigAAAIBo8VgAAAM2wAeOx8rE9SXBv+HF8aD0uyPy0NgvMKiN+OQtPQEj6bxFnTt+9boB1qA6aD7/t6oh6iLtO" +
    "o237WIfP8BsqP1i56j1uPgBEIfmrK4ePuk0MZYnEPNbTB41MLQOs7seKaDkICethtlsloHnu4SmdjmWZET5c4PA+L/MrV5ANJZcmgzZhwBdlsa" +
    "ZbwWQmberbUBocoQLIfSfGWHdxzNARQfso3AYxwv2/gWahd0NnJu/zkpAwesKlZdVD+ekQB8IPDN0X7axJEPXa+0/jE5HBG1o+p0xLBArp5jI1" +
    "kE2SOHfLSki4mZdU45g7/oAgEnIkjdnJXg2Py8S9z5NUUpisDfJRHl+FC+zz08Tyuiv14Ocl82AMD2B8eMiokF4PdvQ8THnGz9f3CoODbaNclH" +
    "MLQek9Iuqgdo5iFpSKsJTVZKzhsSA/wxed5a8AQYpALePcS2+P69fPwcmkMxMdMsoGMiIJPbPOvgb0Xc4GQrroQPb28s9aeQRJZWjH5NmMiOKc" +
    "mhheV9uDT1jQeEqTO/8rJXBiNdIozBi6/zDMtAT/jMNZlSuPGwtqsKGHEdhRkXX/MC/zTWCtrOUFyrcrjYE9RMd1KzfPbsJNLgpsohWrEzCDrR" +
    "WJjecgXzXU122o22Jf1Sk/zY8vQhkJ+aGT9cyqa0/0yz3fnCWzfED2HwtbTIB+Up+kXJnfZxZp8As16cLWT4blfq21zlGBIlOqJOV3+DoQADoG" +
    "l6IS4llXe7un3cvIJ9+z7D9iVqtNiiIqIOTPOKKaAGilNLPOi+i5V06U0fsoIrGca9X9fs26tNAdT1RHn+ebNhvFJ5b9GqnjHRdFIePg6m7IgS" +
    "Bm28Y1/jn6Kpaa51xZvvIcXVl1L59J80knbZEs6u/Epiez2P/iYrOx5z14ak2wuMeFzTv9u6qkcQWM6jxh3y+HPk4VJR314NIH707uLSCjbfRD" +
    "MFSWq7nSgY0MadvCXogWjKafQO0cYJzwAi2F5l4U0I9ifeHkmxZMNHg0v3Ms15gG6OGc+chrULXbcAX43pOLfESVCEkTGs0BJyiukpTBTG60cB" +
    "/t5C5IHxb8vylUZcpmVa88jG9uVkst3S47RTnsqlp5HbjTRhtYgIHVle5tl9FRuHO9qFxjjihfjkQvRfPWfQd7vaY+j14L/hHiD202JDk2203g" +
    "oeyZU6JqouYCrdBXsWnnmjKh6TRbUaQsOyCM7226rh3KFTqeQ25iw/uKbl9vLNY3I4dFyixG6mcw441YsTpvF3Pq1LQX/mHbvEocCzjiZ7liNb" +
    "VJoNzOYZNhVPz4XjueetX906wkCrSGdjk5EkZjbMEB1WkArxELISIUZDby5F95npK5MnFnce6HtYOGA0jHniS+vhWQ3wQJFErzt5cenh6mbNyp" +
    "PMrz6OL8oLKZAoSy5MIrIAD+KQJnXNx8jwQSj7luF/oYVDyXZWGb4CVdbO53n2nSHvg8AW6Dn36hqmq8v8D75TDiOwrI6zEUDeTslGnh9yXXsc" +
    "hntYbpilwItBHmtu2rwyzTQcmVxT4t3KocP+fsHvltAIK6D4SVed4ggwBEpGpt6dyA934+lVz4dbcPCY0wVwD66Hc277GzQJ+yNgCWuS1qh4N1" +
    "RPpveDdTggAz02ja0ko7gh2b1+sPjEIuOetOm25+lDM4AbsEEGXPKcZWWu1gxtdEDLjPuHjKtQqgbsjhJ/ZMv8IqRpe42Za2KZOWog5w/lYO4x" +
    "Dkw71GxtMaIQy/pSWYK195ifBIij+wASulgDPPP9b0ol7Sm1b/0qhqprevGDNHOyH0EFED4yRhcAA+il39qneO6ktS7J/3UXxC4QuimDPYyEIs" +
    "EYsFprzeBQwPK9LKzBzwCJHQJkdZp3Hg6rRDpsnJFCNSVbWuL9YUjgSXHHB359xhkBYdTIfHbmVRImnkkUgHk4mne9Q0krsf90x5nzUPgoa/QH" +
    "4jBkA5s0ieliLrLj2vykrxrmpP95jGGPA+dO4v5RqZzKCfqD9Q8eWgnG1KaHpqDKepObi4scqRrbbif4fNmLbtBJa7ZEfCQyEq3leA43wX/P/a" +
    "KWng5+9mkj0Y2Qj8RSY2kIxWq+sQp+cETNNB6qL+YCM9xATnlLNCFYFMnQTfriXwmLFWOPX4cd6+vVPJL9lFfrxivguBlt37xmYpo+wU1ZLE5F" +
    "KMH1nsw5cm0bXyB5l+Tpd9vI4FnJN4VJ1lw3H0ecRsatnM/j7fyVYTMGYgSJHi03Wj3AWj3+6sqUnDcVBF1PMt4ll775wzPnjopchiHtDndJNZ" +
    "ZnUAvCkPHwdTiigs/TDOZvAasCMKpSYB/0oSry/vcnKNmtxjyiOYyHRDaQeN1ZCr7ErapiWEIbAE7v1GOpLHAzlYcVj9lJJrXRW+rYqERDK3Af" +
    "7EzpDyBFjCyX+jCrB/UiVIpjE/x64yj9pJLHyGScrA/wDFEBw0STf296aA0L2AcIOHwm1PFg3/1cEM/AHdruQAcnAgh+D2S9p3+ptjjY/E6ZMV" +
    "DfSbWpHiYl+Lm/+TDRGwGfe/T2pF4T3FfOlP9F/fZ2k5FbgmDhp9wriMTKy2StnraQUFx+i81uoopgf+4sFHTv87LUwdqA+eremWOPa/sk9LIx" +
    "wYxzvahcY53tQvgCoNnlsJJlSoV4U9AAAAAAAAAAAAAAAAAAAAA=",
} as const;
