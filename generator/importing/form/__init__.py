"""From the rows of a 《项目支出绩效自评表》 to its facts."""
